using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Panels;

/// <summary>监测范围: the regions, indicators and days that figures are read in, before any rule judges them. Immutable and replaced whole.</summary>
public class MonitoringFrame
{
    /// <summary>The zone that days and moments are read in.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>The regions.</summary>
    public required RegionTree Regions { get; init; }

    /// <summary>The indicators.</summary>
    public required IndicatorCatalog Indicators { get; init; }

    /// <summary>The festivals.</summary>
    public required FestivalCalendar Calendar { get; init; }

    /// <summary>Resident populations by region code, where known.</summary>
    public FrozenDictionary<string, double> Populations { get; init; } = FrozenDictionary<string, double>.Empty;

    /// <summary>The learned model that figures are judged by; null where the statistical score stands alone.</summary>
    public IOutbreakModel? Model { get; init; }

    /// <summary>Months back that late data makes judged periods be judged anew; 0 for never.</summary>
    public int LateDataMonths { get; init; } = 13;

    /// <summary>可信范围: how far figures may lie from what is typical before they are held back.</summary>
    internal virtual ImmutableArray<PlausibleBand> Bands => [];

    /// <summary>重复报送: how like two reports from two sources must be to be held for one; null where they never are.</summary>
    internal virtual ReportLikeness? Likeness => null;

    /// <summary>非本人意愿: whether the people of a report lose their work against their will; where nothing is known of its type, they do.</summary>
    internal virtual bool IsInvoluntary(LayoffReport report) => true;

    /// <summary>来文版式: what the deliveries of sources are held against.</summary>
    internal virtual ImmutableArray<ExpectedShape> Shapes => [];

    /// <summary>The local day of a moment.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => WallClock.DayOf(TimeZone, moment);

    /// <summary>The moment a local day begins, which is when a figure known "on" that day counts as known.</summary>
    public DateTimeOffset StartOf(DateOnly day) => WallClock.StartOf(TimeZone, day);
}
