using System.Text;

namespace Monitor.Worker.Intake.Reading;

/// <summary>Recognises files that are something else than the source says, so that the message says what they are.</summary>
internal static class ForeignContent
{
    private const int LongestMark = 15;

    /// <summary>What is wrong with a file that begins so, or nothing.</summary>
    public static string? Fault(ReadOnlySpan<byte> start) => start switch
    {
        [0x50, 0x4B, 0x03, 0x04, ..] => "内容是压缩包或 xlsx 工作簿，不是文本；请另存为 csv，压缩请用 gzip",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "内容是旧版 xls 工作簿或加了密码的文件；请另存为 csv 或不加密码的 xlsx",
        [0x25, 0x50, 0x44, 0x46, ..] => "内容是 PDF 文档，不是表格；请导出为 csv 或 xlsx",
        _ => IsPage(start) ? "内容是网页（HTML），不是表格，可能是登录页或出错页；请重新下载" : null,
    };

    private static bool IsPage(ReadOnlySpan<byte> start)
    {
        var mark = (start is [0xEF, 0xBB, 0xBF, ..] ? start[3..] : start).TrimStart(" \t\r\n"u8);
        var text = Encoding.ASCII.GetString(mark[..Math.Min(LongestMark, mark.Length)]);
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
