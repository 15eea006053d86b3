using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Monitor.Worker.Record;

namespace Monitor.Worker.Auditing;

/// <summary>Writes the audit log out for an auditor's own tools.</summary>
internal static class AuditExport
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Columns = ["序号", "时间（世界时）", "经办人", "动作", "对象", "变更前", "变更后", "详情", "来源", "算法", "前一条校验值", "校验值"];

    /// <summary>One JSON object a line, every text just as it was sealed, so that each hash can be made again from it.</summary>
    public static async Task WriteJsonLinesAsync(IAsyncEnumerable<AuditRow> rows, TextWriter output, CancellationToken cancellationToken)
    {
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            var line = JsonSerializer.Serialize(
                new
                {
                    seq = row.Seq,
                    at = AuditSeal.Moment(row.At),
                    actor = row.Actor,
                    act = row.Act,
                    subject = row.Subject,
                    before = row.Before,
                    after = row.After,
                    detail = row.Detail,
                    origin = row.Origin,
                    algorithm = Word.Of(row.Algorithm),
                    previous_hash = row.PreviousHash,
                    hash = row.Hash,
                },
                Json);
            await output.WriteAsync((line + "\n").AsMemory(), cancellationToken);
        }
    }

    /// <summary>A table for a spreadsheet. Cells that a spreadsheet would take for formulas get an apostrophe before them: hashes are to be checked on the JSON lines.</summary>
    public static async Task WriteCsvAsync(IAsyncEnumerable<AuditRow> rows, TextWriter output, CancellationToken cancellationToken)
    {
        await using var csv = new CsvWriter(
            output, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n", InjectionOptions = InjectionOptions.Escape, InjectionEscapeCharacter = '\'' }, leaveOpen: true);
        await output.WriteAsync('\uFEFF'); // without it a spreadsheet does not see that this is UTF-8
        foreach (var column in Columns)
        {
            csv.WriteField(column);
        }

        await csv.NextRecordAsync();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            WriteCells(csv, row);
            await csv.NextRecordAsync();
        }
    }

    private static void WriteCells(CsvWriter csv, AuditRow row)
    {
        csv.WriteField(row.Seq.ToString(CultureInfo.InvariantCulture));
        csv.WriteField(AuditSeal.Moment(row.At));
        foreach (var text in new[] { row.Actor, row.Act, row.Subject, row.Before, row.After, row.Detail, row.Origin, Word.Of(row.Algorithm), row.PreviousHash, row.Hash })
        {
            csv.WriteField(text);
        }
    }
}
