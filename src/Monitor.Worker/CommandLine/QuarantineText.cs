using System.Globalization;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Intake;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>Prints quarantined rows.</summary>
internal sealed class QuarantineText(TimeProvider clock, TimeZoneInfo zone)
{
    public static QuarantineLine Line(QuarantinedRow found, LaterRow? later) => new(
        found.Row.Id, found.Row.Kind, found.Row.Source, found.File?.RelativePath, found.Row.Line, found.Row.Field, Plain(found.Row.Advice), found.Row.At, found.Row.Status,
        found.Row.DecidedAt, found.Row.DecidedBy, found.Row.Remark)
    {
        SupersededBy = later,
    };

    /// <summary>Writes rows under their kinds, sources and files. What they hold is not shown: it may be personal data.</summary>
    /// <param name="rows">The rows, each with the row of a later file that stands in its place, if any.</param>
    /// <param name="max">At most so many were asked for.</param>
    /// <param name="output">Where to write.</param>
    public void WriteList(IReadOnlyList<(QuarantinedRow Found, LaterRow? Later)> rows, int max, TextWriter output)
    {
        var kinds = rows.GroupBy(it => it.Found.Row.Kind).ToArray();
        foreach (var kind in kinds)
        {
            if (kinds is not [{ Key: QuarantineKind.Row }])
            {
                output.WriteLine($"【{QuarantineWording.Meaning(kind.Key)}】");
            }

            foreach (var group in kind.GroupBy(it => (it.Found.Row.Source, File: NameOf(it.Found))))
            {
                output.WriteLine($"{group.Key.Source}  {Plain(group.Key.File)}");
                foreach (var (found, later) in group)
                {
                    Write(found.Row, later, output);
                }
            }
        }

        output.WriteLine(rows.Count switch
        {
            0 => "隔离区没有符合条件的行。",
            var count when count == max => string.Create(CultureInfo.InvariantCulture, $"以上{count}行，可能还有；可用 --source、--file 缩小范围，或用 --max 增加行数。"),
            var count when kinds.Length == 1 => string.Create(CultureInfo.InvariantCulture, $"共{count}行。"),
            var count => string.Create(CultureInfo.InvariantCulture, $"共{count}行，其中{string.Join('、', kinds.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{QuarantineWording.Of(kind.Key)}{kind.Count()}行")))}。"),
        });
    }

    private void Write(QuarantineRow row, LaterRow? later, TextWriter output)
    {
        var field = row.Field.Length == 0 ? "" : $"“{row.Field}”列 ";
        var status = row.Status == QuarantineStatus.Open ? $"隔离{TerminalTime.Of(clock.GetUtcNow() - row.At)}" : QuarantineWording.Of(row.Status);
        status += later is null ? "" : $"，{QuarantineWording.Superseded(later)}";
        TerminalText.Write(
            output, string.Create(CultureInfo.InvariantCulture, $"  {row.Id}"), Plain(string.Create(CultureInfo.InvariantCulture, $"第{row.Line}行 {field}{row.Advice}（{status}）")), 10);
    }

    /// <summary>Writes a row with its contents.</summary>
    public void WriteRow(QuarantinedRow found, LaterRow? later, Officials officials, TextWriter output)
    {
        var row = found.Row;
        void Write(string label, string text) => TerminalText.Write(output, label, Plain(text), 12);
        Write("编号", row.Id.ToString(CultureInfo.InvariantCulture));
        Write("类别", QuarantineWording.Of(row.Kind));
        Write("数据源", row.Source);
        Write("文件", NameOf(found));
        Write("行", row.Line.ToString(CultureInfo.InvariantCulture));
        Write("列", row.Field);
        Write("原因", row.Advice);
        Write("隔离时间", TerminalTime.Of(row.At, zone));
        Write("状态", QuarantineWording.Of(row.Status));
        if (row.Status != QuarantineStatus.Open)
        {
            Write("办理", $"{officials.NameOf(row.DecidedBy!)}，{TerminalTime.Of(row.DecidedAt!.Value, zone)}：{row.Remark}");
        }

        if (later is not null)
        {
            Write("取代", $"{QuarantineWording.Superseded(later)}（{TerminalTime.Of(later.At, zone)}入库）；核对无误的，可定为不予采用");
        }

        if (row.Cells is null)
        {
            Write("原文", row.Raw);
            return;
        }

        var mended = QuarantinedCells.Read(row.MendedCells);
        foreach (var (column, text) in QuarantinedCells.Read(row.Cells))
        {
            Write("内容", mended.TryGetValue(column, out var corrected) ? $"{column}＝{text}，改为{corrected}" : $"{column}＝{text}");
        }
    }

    private static string NameOf(QuarantinedRow found) => found.File?.RelativePath ?? "（网络接口）";

    // what came from outside must not steer the terminal
    private static string Plain(string text) => string.Concat(text.Select(it => char.IsControl(it) ? ' ' : it));
}
