using System.Collections.Immutable;
using System.Text.Json;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.Record;

namespace Monitor.Worker.Evaluation;

/// <summary>Reads a correction of the record as the panel learns it.</summary>
internal static class RecordedAdjustment
{
    /// <summary>The corrections of a row: of reports, of a figure, of both, figures found true, or an excuse from reporting. What the configuration no longer has, or what is no count of people, is left alone: the record keeps the row, the panel does without.</summary>
    public static IEnumerable<Adjustment> Of(AdjustmentRow row, RuleSet rules, DateTimeOffset known)
    {
        if (row.TakesBack is { } taken)
        {
            yield return new ExcuseWithdrawal { Excuse = taken, Region = rules.Regions.Root.Index, KnownAt = known, By = row.By, Reason = row.Reason };
            yield break;
        }

        if (row.Until is not null)
        {
            if (Excuse(row, rules, known) is { } excuse)
            {
                yield return excuse;
            }

            yield break;
        }

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

    /// <summary>停报台账 as known at a moment.</summary>
    public static ReportingExcuses Excuses(IEnumerable<AdjustmentRow> rows, RuleSet rules, DateTimeOffset moment)
    {
        var excuses = new ReportingExcuses(rules.Regions);
        foreach (var row in rows.Where(row => (row.Until is not null || row.TakesBack is not null) && row.KnownAt <= moment))
        {
            foreach (var adjustment in Of(row, rules, row.KnownAt))
            {
                if (adjustment is ReportingExcuse excuse)
                {
                    excuses.Learn(excuse);
                }
                else if (adjustment is ExcuseWithdrawal withdrawal)
                {
                    excuses.Learn(withdrawal);
                }
            }
        }

        return excuses;
    }

    /// <summary>Null where the region was divided or left the tree, or the source brings nothing any more: what was decided of it says nothing of others.</summary>
    private static ReportingExcuse? Excuse(AdjustmentRow row, RuleSet rules, DateTimeOffset known)
    {
        ImmutableArray<int> indicators = [.. (JsonSerializer.Deserialize<string[]>(row.Excused ?? "[]") ?? []).Where(rules.Indicators.Contains).Select(rules.Indicators.IndexOf)];
        return rules.Regions.HeirOf(row.Region) is not { } region || indicators.IsEmpty ? null : new()
        {
            Number = row.Version,
            Source = row.Source!,
            Region = region.Index,
            Indicators = indicators,
            From = row.From!.Value,
            Until = row.Until!.Value,
            KnownAt = known,
            By = row.By,
            Reason = row.Reason,
        };
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
