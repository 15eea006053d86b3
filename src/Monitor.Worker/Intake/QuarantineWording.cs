using System.Globalization;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake;

/// <summary>What quarantined rows are and how they stand, in Chinese.</summary>
internal static class QuarantineWording
{
    public static string Of(QuarantineKind kind) => kind switch
    {
        QuarantineKind.Remark => "说明",
        QuarantineKind.Refusal => "接口退回",
        _ => "隔离",
    };

    /// <summary>What a kind means, for a heading.</summary>
    public static string Meaning(QuarantineKind kind) => kind switch
    {
        QuarantineKind.Remark => "说明：所在文件已入库的，本行也已入库，只是其中一项没有采用，可以补正",
        QuarantineKind.Refusal => "接口退回：已逐项告知报送方，由其改正后重报，不计作待处理",
        _ => "隔离：没有入库",
    };

    /// <summary>What stands in the place of a row.</summary>
    public static string Superseded(LaterRow later) =>
        later.Line == 0 ? $"已由后来的文件{later.File}取代" : string.Create(CultureInfo.InvariantCulture, $"已由后来的文件{later.File}第{later.Line}行取代");

    public static string Of(QuarantineStatus status) => status switch
    {
        QuarantineStatus.Mended => "改正入库",
        QuarantineStatus.Released => "放行入库",
        QuarantineStatus.Refused => "不予采用",
        _ => "待处理",
    };
}
