using System.Collections.Immutable;
using Monitor.Worker.Operations;

namespace Monitor.Worker.Briefings.WordFiles.Charts;

/// <summary>What a chart draws and its workbook holds: the categories in the first column, a series in each of the others.</summary>
/// <param name="Corner">The heading of the categories.</param>
/// <param name="Categories">The categories.</param>
/// <param name="Series">The series.</param>
internal sealed record ChartTable(string Corner, ImmutableArray<string> Categories, ImmutableArray<ChartSeries> Series)
{
    public const string Sheet = "数据";

    public string CategoryCells => $"{Sheet}!{CellNames.FixedRange(0, 2, Categories.Length + 1)}";

    public static string NameCell(int series) => $"{Sheet}!{CellNames.FixedRange(series + 1, 1, 1).Split(':')[0]}";

    public string ValueCells(int series) => $"{Sheet}!{CellNames.FixedRange(series + 1, 2, Categories.Length + 1)}";

    public int IndexOf(string name) => Series.ToList().FindIndex(series => series.Name == name);
}
