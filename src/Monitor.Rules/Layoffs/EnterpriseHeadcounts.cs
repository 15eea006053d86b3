using System.Collections.Immutable;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Layoffs;

/// <summary>Insured staff by enterprise, as the judgement compares it.</summary>
public static class EnterpriseHeadcounts
{
    private const string Insured = "参保人数";

    /// <summary>参保人数 of all enterprises since a day.</summary>
    /// <param name="book">What is known of enterprises.</param>
    /// <param name="frame">The zone of days.</param>
    /// <param name="since">The first day that is compared.</param>
    public static ImmutableArray<EnterpriseHeadcount> Of(EnterpriseBook book, MonitoringFrame frame, DateOnly since) =>
    [
        .. book.Of(EnterpriseMeasure.Insured, since)
            .Select(figure => new EnterpriseHeadcount(Insured, figure.EnterpriseKey, figure.Enterprise, figure.Region, figure.Day, figure.People) { KnownOn = frame.DayOf(figure.KnownAt), KnownAt = figure.KnownAt }),
    ];
}
