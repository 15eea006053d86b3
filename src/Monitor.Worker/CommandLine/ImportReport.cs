using System.Globalization;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Intake;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>Prints what became of imported files.</summary>
internal static class ImportReport
{
    private const int ReasonsPerFile = 10;

    public static void Write(IReadOnlyCollection<ImportResult> results, TextWriter output)
    {
        if (results.Count == 0)
        {
            output.WriteLine("没有找到任何数据源的文件。请核对 --input 目录与各数据源的 path。");
            return;
        }

        foreach (var result in results)
        {
            var counts = string.Create(
                CultureInfo.InvariantCulture,
                $"共{result.Counts.Rows}行：{(result.Status == ImportStatus.Taken ? "入库" : "合格（未入库）")}{result.Counts.Taken}行，过滤{result.Counts.Filtered}行，隔离{result.Counts.Quarantined}行");
            output.WriteLine($"{result.Source}  {result.RelativePath}  {StatusName(result)}  {counts}{(result.Reason.Length > 0 ? $"。{result.Reason}" : "")}");
        }

        var quarantined = results.Sum(r => r.Counts.Quarantined);
        if (quarantined > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"隔离区共有{quarantined}行，原因逐行记录在库，未丢弃任何内容。"));
        }
    }

    /// <summary>Prints the first reasons why rows of each file were set aside; all of them are in the record.</summary>
    public static async Task WriteReasonsAsync(IReadOnlyCollection<ImportResult> results, ImportStore imports, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var result in results.Where(r => r.Counts.Quarantined > 0))
        {
            var file = await imports.LatestAsync(result.Source, result.RelativePath, cancellationToken);
            var rows = await imports.QuarantineOfAsync(file!.Id, ReasonsPerFile + 1, cancellationToken);
            output.WriteLine($"{result.Source}  {result.RelativePath}  隔离原因：");
            foreach (var row in rows.Take(ReasonsPerFile))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    第{row.Line}行{(row.Field.Length > 0 ? $"“{row.Field}”列" : "")}：{row.Reason}"));
            }

            if (rows.Count > ReasonsPerFile)
            {
                output.WriteLine("    ……");
            }
        }
    }

    public static void WriteJson(IReadOnlyCollection<ImportResult> results, TextWriter output) => output.WriteLine(EvaluationJson.WriteText(results));

    private static string StatusName(ImportResult result) => result.Status switch
    {
        ImportStatus.Taken => result.IsRepeat ? "此前已入库" : "已入库",
        ImportStatus.HeldBack => "整份暂扣",
        _ => "未能读取",
    };
}
