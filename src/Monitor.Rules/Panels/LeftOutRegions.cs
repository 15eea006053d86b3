using System.Collections.Immutable;

namespace Monitor.Rules.Panels;

/// <summary>不含地区: the regions below one that a figure does without, because they are excused from reporting (<see cref="ReportingExcuse"/>) and silent, each with the excuse.</summary>
internal sealed class LeftOutRegions
{
    private readonly ImmutableSortedDictionary<int, ReportingExcuse?> excuses;

    private LeftOutRegions(ImmutableSortedDictionary<int, ReportingExcuse?> excuses) => this.excuses = excuses;

    public static LeftOutRegions None { get; } = new(ImmutableSortedDictionary<int, ReportingExcuse?>.Empty);

    public bool IsEmpty => excuses.IsEmpty;

    /// <summary>The indices of the regions, in tree order.</summary>
    public IEnumerable<int> Regions => excuses.Keys;

    /// <summary>The regions with the day until which they are excused.</summary>
    public IEnumerable<(int Region, DateOnly Until)> Spans => excuses.Where(pair => pair.Value is not null).Select(pair => (pair.Key, pair.Value!.Until));

    public bool Holds(int region) => excuses.ContainsKey(region);

    /// <summary>With regions that are left out of a comparison because the figure compared lacks them.</summary>
    public LeftOutRegions With(IEnumerable<int> lacking) => new(excuses.AddRange(lacking.Where(region => !Holds(region)).Select(region => KeyValuePair.Create(region, (ReportingExcuse?)null))));

    public LeftOutRegions With(int region, ReportingExcuse? excuse) =>
        excuses.TryGetValue(region, out var known) && (excuse is null || known?.Until >= excuse.Until) ? this : new(excuses.SetItem(region, excuse));

    public LeftOutRegions With(LeftOutRegions others) => others.IsEmpty ? this : IsEmpty ? others : others.excuses.Aggregate(this, (all, one) => all.With(one.Key, one.Value));
}
