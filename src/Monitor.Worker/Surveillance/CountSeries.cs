using System.Collections.Immutable;
using Monitor.Rules.Surveillance;

namespace Monitor.Worker.Surveillance;

/// <summary>One series of a series file.</summary>
/// <param name="Name">Its id.</param>
/// <param name="PeriodsPerYear">52 or 12.</param>
/// <param name="Start">The first day of the first period; null for none.</param>
/// <param name="TestFrom">The first period to judge, counted from 1.</param>
/// <param name="PanelChanges">The periods from which the reporting panel is larger, counted from 1.</param>
/// <param name="Counts">The final counts; null where a period was not reported.</param>
/// <param name="Lags">The counts as known at the end of the period, one and two periods later; empty for a series without delay.</param>
internal sealed record CountSeries(
    string Name,
    int PeriodsPerYear,
    DateOnly? Start,
    int TestFrom,
    ImmutableArray<int> PanelChanges,
    ImmutableArray<double?> Counts,
    ImmutableArray<ImmutableArray<double?>> Lags)
{
    /// <summary>What kind of figures it holds; a series file holds counts.</summary>
    public SeriesNature Nature { get; init; }
}
