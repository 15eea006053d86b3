using System.Collections.Immutable;
using System.Globalization;
using Monitor.Worker.Demo;

namespace Monitor.Worker.Tests.Demo;

/// <summary>Figures of the delivered weekly files by region code and last day of the week.</summary>
internal sealed class MadeFigures
{
    private readonly Dictionary<(string Region, DateOnly WeekEnd), int> figures = [];

    public MadeFigures(ImmutableArray<DemoDelivery> deliveries, string folder, int column)
    {
        foreach (var row in deliveries.Where(delivery => delivery.RelativePath.StartsWith(folder, StringComparison.Ordinal)).SelectMany(DeliveredRows.Of))
        {
            figures.Add((row[0], DateOnly.ParseExact(row[1], ["yyyy-MM-dd", "yyyy/M/d"], CultureInfo.InvariantCulture)), int.Parse(row[column], CultureInfo.InvariantCulture));
        }
    }

    public int Count => figures.Count;

    public IEnumerable<string> Regions => figures.Keys.Select(key => key.Region).Distinct();

    public int? Of(string region, DateOnly weekEnd) => figures.TryGetValue((region, weekEnd), out var figure) ? figure : null;

    /// <summary>All counties together.</summary>
    public int Province(DateOnly weekEnd) => figures.Where(figure => figure.Key.WeekEnd == weekEnd).Sum(figure => figure.Value);

    /// <summary>Of the four weeks that end on the day; null where one is missing.</summary>
    public int? FourWeeks(string region, DateOnly weekEnd) =>
        Enumerable.Range(0, 4).Aggregate((int?)0, (sum, weeks) => sum + Of(region, weekEnd.AddDays(-7 * weeks)));
}
