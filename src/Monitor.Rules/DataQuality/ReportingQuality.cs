using System.Collections.Immutable;
using Monitor.Rules.Periods;

namespace Monitor.Rules.DataQuality;

/// <summary>报送质量: how the figures of one indicator came in for one period that is due.</summary>
/// <param name="Indicator">The indicator's key.</param>
/// <param name="Period">The period.</param>
/// <param name="Expected">应报: regions expected to report it.</param>
/// <param name="Late">迟报: codes of the expected regions whose first figure became known after the due day.</param>
/// <param name="Missing">缺报: codes of the expected regions of which no figure is known.</param>
/// <param name="Zero">零报: expected regions whose figure is zero. A reported zero is not a missing report.</param>
/// <param name="Revised">更正: expected regions whose figure was changed after it first became known.</param>
public sealed record ReportingQuality(string Indicator, Period Period, int Expected, ImmutableArray<string> Late, ImmutableArray<string> Missing, int Zero, int Revised)
{
    /// <summary>The codes of the regions expected; empty where they were not kept.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>The codes of those whose figure is zero.</summary>
    public ImmutableArray<string> ZeroRegions { get; init; } = [];

    /// <summary>The codes of those whose figure was changed.</summary>
    public ImmutableArray<string> RevisedRegions { get; init; } = [];

    /// <summary>The quality of some of the regions alone.</summary>
    /// <param name="holds">Whether a region's code belongs to them.</param>
    public ReportingQuality Within(Func<string, bool> holds) => new(Indicator, Period, Regions.Count(holds), [.. Late.Where(holds)], [.. Missing.Where(holds)], ZeroRegions.Count(holds), RevisedRegions.Count(holds))
    {
        Regions = [.. Regions.Where(holds)],
        ZeroRegions = [.. ZeroRegions.Where(holds)],
        RevisedRegions = [.. RevisedRegions.Where(holds)],
    };

    /// <summary>实报: expected regions of which a figure is known, late ones included.</summary>
    public int Received => Expected - Missing.Length;

    /// <summary>到报率: the share of the expected that came, from 0 to 1; null where nobody is expected.</summary>
    public decimal? Completeness => Expected == 0 ? null : (decimal)Received / Expected;

    /// <summary>及时率: the share of the expected that came by the due day, from 0 to 1; null where nobody is expected.</summary>
    public decimal? Timeliness => Expected == 0 ? null : (decimal)(Received - Late.Length) / Expected;
}
