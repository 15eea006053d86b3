using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace Monitor.Worker.Surveillance;

/// <summary>The fields of one row of a series file, and what is wrong with them.</summary>
internal sealed class SeriesFields(CsvReader csv)
{
    public string Text(string column) => csv.GetField(column)?.Trim() ?? "";

    public int Number(string column, int least, int most) =>
        int.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Fault(column, $"“{Text(column)}”应为 {least} 到 {most} 的整数");

    public DateOnly? Day(string column) => Text(column) switch
    {
        "" => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        var text => throw Fault(column, $"“{text}”不是日期，写法如 2020-01-06"),
    };

    public ImmutableArray<int> PanelChanges(string column) =>
    [
        .. Text(column).Split(';', StringSplitOptions.RemoveEmptyEntries).Select(one =>
            one.Split(':') is [var period, "panel"] && int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Fault(column, $"“{one}”不是“期号:panel”的写法")),
    ];

    public ImmutableArray<double?> Counts(string column, string notReported) =>
    [
        .. Text(column).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(double? (one) =>
            one == notReported ? null
            : int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
            : throw Fault(column, $"“{one}”应为非负整数或 {notReported}")),
    ];

    public SeriesFileException Fault(string column, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"第 {csv.Parser.RawRow} 行“{column}”列：{what}。"));
}
