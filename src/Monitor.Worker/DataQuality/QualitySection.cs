using System.Collections.Immutable;

namespace Monitor.Worker.DataQuality;

/// <summary>分数据源的数据质量, as status page and briefing print it.</summary>
/// <param name="Summary">What it means for the conclusions; empty where everything is whole.</param>
/// <param name="Lines">A line a source and indicator, for the last period that is due.</param>
/// <param name="Quarantined">A sentence a source with rows in quarantine.</param>
internal sealed record QualitySection(string Summary, ImmutableArray<QualityLine> Lines, ImmutableArray<string> Quarantined)
{
    /// <summary>The rates that stand beside the headline figures.</summary>
    public ImmutableArray<FigureRate> Rates { get; init; } = [];

    /// <summary>The rates beside one figure; empty for none.</summary>
    public string RatesOf(string indicator) => Rates.FirstOrDefault(rate => rate.Indicator == indicator)?.Text ?? "";

    public static QualitySection None { get; } = new("", [], []);
}
