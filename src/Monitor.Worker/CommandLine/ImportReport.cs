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
            output.WriteLine($"{result.Source}  {result.RelativePath}  {StatusName(result)}  {Counts(result)}{(result.Reason.Length > 0 ? $"。{result.Reason}" : "")}");
        }

        var quarantined = results.Sum(r => r.Counts.Quarantined);
        if (quarantined > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"隔离区共有{quarantined}行，原因记录在库，可用 monitor quarantine list 查看（一个文件的错行过多时只逐条记录一部分，过长的原文截断）。"));
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
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    第{row.Line}行{(row.Field.Length > 0 ? $"“{row.Field}”列" : "")}：{row.Advice}"));
            }

            if (rows.Count > ReasonsPerFile)
            {
                output.WriteLine("    ……");
            }
        }
    }

    public static void WriteJson(IReadOnlyCollection<ImportResult> results, TextWriter output) => output.WriteLine(EvaluationJson.WriteText(results));

    // what is seldom there is told only where it is
    private static string Counts(ImportResult result)
    {
        var counts = result.Counts;
        var taken = Part(result.Status == ImportStatus.Taken ? "入库" : "合格（未入库）", counts.Taken) + (counts.Amending > 0 ? $"（其中{Part("更正", counts.Amending)}）" : "");
        var odd = string.Concat(
            new[] { ("空行", counts.Empty), ("重复", counts.Repeated) }.Where(part => part.Item2 > 0).Select(part => "，" + Part(part.Item1, part.Item2)));
        var headings = counts.Headings > 0 ? $"；另有{Part("表头及说明", counts.Headings)}" : "";
        return $"{Part("共", counts.Rows)}：{taken}，{Part("过滤", counts.Filtered)}，{Part("隔离", counts.Quarantined)}{odd}{headings}";
    }

    private static string Part(string what, long rows) => string.Create(CultureInfo.InvariantCulture, $"{what}{rows}行");

    private static string StatusName(ImportResult result) => result.Status switch
    {
        ImportStatus.Taken => result.IsRepeat ? "此前已入库" : "已入库",
        ImportStatus.HeldBack => "整份暂扣",
        _ => "未能读取",
    };
}
