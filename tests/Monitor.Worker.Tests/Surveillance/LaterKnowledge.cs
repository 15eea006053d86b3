using System.Collections.Immutable;
using Monitor.Rules.Surveillance;
using Monitor.Worker.Surveillance;

namespace Monitor.Worker.Tests.Surveillance;

/// <summary>Replaces what is known of a series only after a period.</summary>
internal static class LaterKnowledge
{
    /// <summary>The series with noise for every later count, fresher lag and later event.</summary>
    public static CountSeries Spoil(CountSeries series, int known, Random noise)
    {
        ImmutableArray<double?> After(ImmutableArray<double?> counts, int wait) =>
            [.. counts.AsEnumerable().Select(double? (count, index) => index + 1 + wait <= known ? count : noise.Next(6) == 0 ? null : noise.Next(2000))];

        var later = Enumerable.Range(known + 1, series.Counts.Length).Where(_ => noise.Next(10) == 0);
        return series with
        {
            PanelChanges = [.. series.PanelChanges.Where(period => period <= known), .. later],
            Counts = After(series.Counts, series.Lags.IsEmpty ? 0 : DelayedSurveillance.Wait),
            Lags = [.. series.Lags.AsEnumerable().Select(After)],
        };
    }
}
