using System.Text.Json;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.Record;

namespace Monitor.Worker.Evaluation;

/// <summary>Reads a correction of the record as the panel learns it.</summary>
internal static class RecordedAdjustment
{
    /// <summary>The corrections of a row: of reports, of a figure, of both, or figures found true. What the configuration no longer has, or what is no count of people, is left alone: the record keeps the row, the panel does without.</summary>
    public static IEnumerable<Adjustment> Of(AdjustmentRow row, RuleSet rules, DateTimeOffset known)
    {
        if (rules.Regions.Resolve(row.Region) is not { } region)
        {
            yield break;
        }

        if (row.Reports.Length > 0)
        {
            yield return new ReportAdjustment
            {
                Region = region.Index,
                Reports = [.. JsonSerializer.Deserialize<string[]>(row.Reports) ?? []],
                People = row.People,
                KnownAt = known,
                By = row.By,
                Reason = row.Reason,
            };
        }

        if (row.Indicator is not { } key || !rules.Indicators.Contains(key))
        {
            yield break;
        }

        if (row.Period is not { } text)
        {
            yield return new FigureBelief { Indicator = rules.Indicators.IndexOf(key), Region = region.Index, KnownAt = known, By = row.By, Reason = row.Reason };
        }
        else if (PeriodOf(rules.Indicators[key].Period, text) is { } period
            && FigureAdjustment.OfTransfer((rules.Indicators[key], rules.Indicators.IndexOf(key)), region.Index, period, row.People, known, row.By, row.Reason) is { } figure)
        {
            yield return figure;
        }
    }

    private static Period? PeriodOf(PeriodKind kind, string text)
    {
        try
        {
            return Period.Parse(kind, text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
