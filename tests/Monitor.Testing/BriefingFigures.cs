using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Rules.Alerts;
using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Testing;

/// <summary>Reads the figures of a briefing on the whole province back and computes each of them once more from the snapshot, in its own way.</summary>
public sealed partial class BriefingFigures(BriefingMatter matter, BriefingEdition edition)
{
    private readonly Snapshot now = matter.Snapshot;
    private readonly RuleSet rules = matter.Rules;

    /// <summary>Every figure that reads otherwise than the snapshot says; empty where all are right.</summary>
    public IReadOnlyList<string> Differences(BriefingDocument document)
    {
        var wrong = new List<string>();
        foreach (var (key, text, value) in Read(document))
        {
            var expected = Of(key.Split('/')[^1]);
            var read = Number(text);
            if (text is SmallCells.Mark or "—" ? expected is not null && text == "—" : read is null || expected is null || read.Value != (key.Contains("/anomaly.", StringComparison.Ordinal) ? Math.Ceiling(expected.Value * 1000) / 1000 : Rounded(expected.Value, key)))
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{key}: read {text}, computed {expected}"));
            }
            else if (value is { } given && Math.Round(given, 6) != Math.Round(expected ?? given, 6))
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{key}: the cell holds {given}, computed {expected}"));
            }
        }

        return wrong;
    }

    /// <summary>The figures of a document with their keys.</summary>
    public static IEnumerable<(string Key, string Text, decimal? Value)> Read(BriefingDocument document) => document.Blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => paragraph.Runs.Where(run => run.Figure is not null).Select(run => (run.Figure!, run.Text, (decimal?)null)),
        DataTable table => table.Rows.SelectMany(row => row.Cells).OfType<NumberCell>().Where(cell => cell.Figure is not null).Select(cell => (cell.Figure!, cell.Text, cell.Value)),
        _ => [],
    });

    /// <summary>What a text says in numbers: 下降3.5% is −3.5, 持平 is 0, 94% is 94.</summary>
    private static decimal? Number(string text) => text == "持平" ? 0 : text == "对比期为0" ? decimal.MaxValue
        : Digits().Match(text) is { Success: true } match ? decimal.Parse(match.Value, CultureInfo.InvariantCulture) * (text.StartsWith("下降", StringComparison.Ordinal) ? -1 : 1) : null;

    private static decimal Rounded(decimal value, string key)
    {
        var isShare = key.EndsWith("share", StringComparison.Ordinal) || key.EndsWith("share.before", StringComparison.Ordinal) || (key.Contains("/reporting.", StringComparison.Ordinal) && !key.EndsWith("revised", StringComparison.Ordinal)) || key.EndsWith("probability", StringComparison.Ordinal) || key.EndsWith("coverage.least", StringComparison.Ordinal) || key.EndsWith("withheld.least", StringComparison.Ordinal) || key.EndsWith(".completeness", StringComparison.Ordinal) || key.EndsWith(".timeliness", StringComparison.Ordinal);
        return value == decimal.MaxValue ? value : isShare ? Math.Round(value * 100, 1, MidpointRounding.AwayFromZero) : Math.Round(value, 2, MidpointRounding.AwayFromZero);
    }

    private decimal? Of(string key) => key.Split('.') switch
    {
        ["grade", .. var rest] => Grades(rest),
        ["changes", "none"] => 0,
        ["changes", var kind] => ChangesOf(kind, edition.From, edition.To),
        ["changes", var kind, "before"] => ChangesOf(kind, edition.From.AddDays(-7), edition.From.AddDays(-1)),
        ["reports", .. var rest] => Reports(rest),
        ["upcoming", .. var rest] => Upcoming(rest),
        ["findings" or "watched", ..] => Findings(key.Split('.')),
        ["figure", "silent"] => rules.Indicators.Indicators.Count(i => i.Headline && now.Headlines.All(h => h.Indicator != i.Key || h.Region != Root)),
        ["figure", var indicator, var region, .. var rest] => Figure(indicator, region, string.Join('.', rest)),
        ["excused", "count"] => now.Excused?.Length,
        ["excused", "figures"] => now.Headlines.Count(h => h.Region == Root && h.LeftOut is { IsEmpty: false }),
        ["coverage", var side] => Partial(side, h => h.Withheld is null || h.Silent > 0),
        ["withheld", var side] => Partial(side, h => h.Withheld is not null),
        ["cities", var side] => Cities(side),
        ["range", var side] => Ranges(side),
        ["survey", var side] => Survey(side),
        ["target", var name, var side] => Target(matter.Policy.Plan!.Targets.Single(t => t.Name == name), side),
        ["cases" or "tasks" or "case", .. var rest] => CaseFigure(key.Split('.')[0], rest),
        ["delivery", .. var rest] => Delivery(rest),
        ["reporting", var indicator, var side] => Reporting(indicator, side),
        ["quarantine", "rows"] => matter.Quarantine.Sum(q => q.Rows),
        ["quarantine", "days"] => matter.Quarantine.Max(q => q.Days),
        ["data_alerts", "open"] => now.Open.Count(a => a.IsData),
        ["data_alerts", "before"] => matter.Previous!.Open.Count(a => a.IsData),
        ["restated", "count"] => Restated().Count(),
        ["restated", var indicator, var region, var period, var side] => Restated().Where(r => r.Key == (indicator, region, period)).Select(r => side == "now" ? r.Now : r.Before).Single(),
        ["foretold", var side] => Foretold(side),
        ["score", .. var rest] => Score(string.Join('.', rest)),
        ["anomaly", var rule, var side] => Anomaly(now.Anomalies.Single(a => a.Rule == rule), side),
        _ => throw new InvalidOperationException($"There is no such figure: {key}"),
    };

    private decimal? Partial(string side, Func<HeadlineFigure, bool> of)
    {
        var partial = now.Headlines.Where(h => h.Region == Root && h.Coverage < 1 && of(h)).ToArray();
        return side == "count" ? partial.Length : partial.Min(h => h.Coverage);
    }

    private string Root => rules.Regions.Root.Code;

    private decimal? Grades(string[] rest)
    {
        var was = matter.Previous?.Regions.ToDictionary(r => r.Code, r => r.Grade);
        Grade Was(RegionStatus r) => was!.GetValueOrDefault(r.Code);
        return rest switch
        {
            ["regions"] => now.Regions.Count(r => r.Grade != Grade.None),
            ["watched"] => now.Regions.Length,
            ["regions", "change"] => Math.Abs(now.Regions.Count(r => r.Grade != Grade.None) - was!.Values.Count(g => g != Grade.None)),
            ["new"] => now.Regions.Count(r => Was(r) == Grade.None && r.Grade != Grade.None),
            ["raised"] => now.Regions.Count(r => Was(r) != Grade.None && r.Grade > Was(r)),
            ["lowered"] => now.Regions.Count(r => r.Grade != Grade.None && r.Grade < Was(r)),
            ["lifted"] => now.Regions.Count(r => r.Grade == Grade.None && Was(r) != Grade.None),
            ["frozen"] => now.Open.Count(a => !a.IsData && a.FrozenSince is not null),
            ["level", var level] => AtLevel(level).Count(r => r.Grade != Grade.None),
            ["level", var level, "all"] => AtLevel(level).Count(),
            ["level", var level, "missing"] => AtLevel(level).Count(r => r.Grade == Grade.None && r.Overdue.Length > 0),
            ["level", var level, var grade] => AtLevel(level).Count(r => r.Grade == Enum.Parse<Grade>(grade)),
            _ => null,
        };
    }

    private IEnumerable<RegionStatus> AtLevel(string level) => now.Regions.Where(r => rules.Regions.Find(r.Code)!.Level == Enum.Parse<AdministrativeLevel>(level));

    private int ChangesOf(string kind, DateOnly from, DateOnly to)
    {
        var of = kind switch { "raised" => AlertChangeKind.Raise, "upgraded" => AlertChangeKind.Upgrade, "lowered" => AlertChangeKind.Lower, "proposed" => AlertChangeKind.ProposeLowering, _ => AlertChangeKind.Quiet };
        return now.Recent.Count(c => c.Kind == of && !c.IsData && rules.DayOf(c.At) >= from && rules.DayOf(c.At) <= to);
    }

    private decimal? Reports(string[] rest)
    {
        var isBefore = rest[^1] == "before";
        var (from, to) = isBefore ? (edition.From.AddDays(-7), edition.From.AddDays(-1)) : (edition.From, edition.To);
        var reports = now.Reports.Where(r => r.KnownOn >= from && r.KnownOn <= to).ToArray();
        return rest switch
        {
            ["count", ..] => reports.Length,
            ["people", ..] => reports.Where(Reduces).Sum(r => r.People ?? 0),
            ["without"] => reports.Count(r => Reduces(r) && r.People is null),
            ["kind", var kind, ..] => reports.Count(r => r.Kind == Enum.Parse<LayoffKind>(kind)),
            [var heading, .. var name, var side] => Heading(reports.Where(r => HeadingOf(r, heading) == string.Join('.', name)).ToArray(), side),
            _ => null,
        };
    }

    private static decimal Heading(ReportedLayoff[] reports, string side) => side == "count" ? reports.Length : reports.Where(Reduces).Sum(r => r.People ?? 0);

    private static bool Reduces(ReportedLayoff report) => report.Kind is not (LayoffKind.WageArrears or LayoffKind.CollectiveIncident or LayoffKind.ZeroReport);

    private string HeadingOf(ReportedLayoff report, string heading) => heading switch
    {
        "region" => rules.Regions.AncestorAt(rules.Regions.Resolve(report.Region)!, AdministrativeLevel.City)?.Name ?? rules.Regions.Resolve(report.Region)!.Name,
        "industry" => report.Industry is "" ? "未说明" : report.Industry,
        "type" => report.Type is "" ? LayoffKindName.Of(report.Kind) : rules.Filing.Types.NameOf(report.Type),
        _ when report.MainReason is not "" => rules.Filing.Reasons.NameOf(report.MainReason),
        _ => report.Reason is "" ? "未说明" : rules.Filing.Reasons.Find(report.Reason)?.Name ?? report.Reason,
    };

    private decimal? Upcoming(string[] rest) => rest switch
    {
        ["count"] => now.Upcoming.Length,
        ["people"] => now.Upcoming.Where(Reduces).Sum(r => r.People ?? 0),
        ["new"] => now.Upcoming.Count(r => r.KnownOn >= edition.From),
        [.. var number, var region, "people"] => now.Upcoming.Single(r => r.Number == string.Join('.', number) && r.Region == region).People,
        [.. var number, var region, "share"] when now.Upcoming.Single(r => r.Number == string.Join('.', number) && r.Region == region) is var r => r.People / (decimal?)r.Headcount,
        _ => null,
    };

    private decimal? Findings(string[] key)
    {
        LayoffFindingKind[] watched = [LayoffFindingKind.WatchListed, LayoffFindingKind.PlannedClosure, LayoffFindingKind.Substitution];
        var fresh = now.Reports.Where(r => r.KnownOn >= edition.From && r.KnownOn <= edition.To).Select(r => r.Number).ToHashSet();
        var found = now.Findings.Where(f => watched.Contains(f.Kind) == (key[0] == "watched") && ((f.Reports.Length == 0 && f.LearntAt is null) || f.Reports.Any(fresh.Contains) || (f.LearntAt is { } learnt && rules.DayOf(learnt) >= edition.From && rules.DayOf(learnt) <= edition.To))).ToArray();
        return key[1..] switch
        {
            ["count"] => found.Length,
            ["standing"] => now.Findings.Except(found).Count(f => f.Kind == LayoffFindingKind.Unreported),
            ["enterprises"] => found.DistinctBy(f => (f.Region, f.Enterprise)).Count(),
            ["kind", var kind] => found.Count(f => f.Kind.ToString() == kind),
            _ => null,
        };
    }

    private decimal? Figure(string key, string region, string side)
    {
        var indicator = rules.Indicators[key];
        var figure = now.Headlines.Single(h => h.Indicator == key && h.Region == region);
        var trend = figure.Trend;
        var (expected, reach) = (trend?.Expected[^1], trend?.Reach[^1]);
        return side switch
        {
            "value" => figure.Value,
            "previous" => Whole(figure.Previous, figure.PreviousCoverage),
            "year" => Whole(figure.YearBefore, figure.YearBeforeCoverage),
            "low" => indicator.Kind == IndicatorKind.Count ? Math.Max(0, (expected - reach)!.Value) : expected - reach,
            "high" => expected + reach,
            "final" => figure.Expected!.Value,
            "final.low" => figure.Expected!.Low,
            "final.high" => figure.Expected!.High,
            "completeness" or "timeliness" => Inputs(key).Select(input => Reporting(input, side)).Min(),
            "rated" => Inputs(key).Max(input => matter.Reporting.FirstOrDefault(r => r.Indicator == input)?.Periods.Length ?? 0),
            "previous.change" => Change(indicator, figure.Value, Whole(figure.Previous, figure.PreviousCoverage)),
            "year.change" => Change(indicator, figure.Value, Whole(figure.YearBefore, figure.YearBeforeCoverage)),
            "next" => trend!.Next!.Value,
            "next.low" => trend!.Next!.Low,
            "next.high" => trend!.Next!.High,
            "next.change" => figure.Coverage < 1 ? null : Change(indicator, trend!.Next!.Value, figure.Value),
            "probability" => Math.Min(0.999m, trend!.Probability!.Value),
            "hits.of" => Hits(trend!).Count(),
            "hits" => Hits(trend!).Count(isWithin => isWithin),
            _ => null,
        };

        decimal? Whole(decimal? earlier, decimal? coverage) => coverage < 1 ? null : earlier;
    }

    private IEnumerable<string> Inputs(string key) => rules.Indicators[key].Formula is { } formula ? formula.Inputs.SelectMany(Inputs) : [key];

    private static IEnumerable<bool> Hits(FigureTrend trend)
    {
        for (var i = 0; i < trend.Values.Length; i++)
        {
            if (trend.Values[i] is { } value && trend.Expected[i] is { } expected)
            {
                yield return Math.Abs(value - expected) <= trend.Reach[i];
            }
        }
    }

    private static decimal? Change(Indicator indicator, decimal value, decimal? before) => before is not { } earlier ? null
        : indicator.Kind != IndicatorKind.Count ? value - earlier
        : earlier == 0 ? value == 0 ? 0 : decimal.MaxValue : (value - earlier) / Math.Abs(earlier) * 100;

    private int Cities(string side)
    {
        var judged = Judged(h => rules.Regions.Find(h.Region)!.Level == AdministrativeLevel.City);
        return side == "known" ? judged.Length : judged.Count(j => j.IsWorse);
    }

    private int Ranges(string side)
    {
        var judged = Judged(h => h.Region == Root);
        return side switch { "partial" => now.Headlines.Count(h => h.Region == Root && h.Coverage < 1 && h.Trend?.Expected[^1] is not null), "known" => judged.Length, "within" => judged.Count(j => !j.IsOutside), "worse" => judged.Count(j => j.IsWorse), _ => judged.Count(j => j is { IsOutside: true, IsWorse: false }) };
    }

    private (bool IsOutside, bool IsWorse)[] Judged(Func<HeadlineFigure, bool> of) =>
    [
        .. now.Headlines.Where(h => of(h) && h.Trend?.Expected[^1] is not null).Select(h =>
        {
            var gap = h.Value - h.Trend!.Expected[^1]!.Value;
            var floor = rules.Indicators[h.Indicator].Kind == IndicatorKind.Count ? Math.Max(0, h.Trend.Expected[^1]!.Value - h.Trend.Reach[^1]!.Value) : decimal.MinValue;
            var isOutside = Math.Abs(gap) > h.Trend.Reach[^1] || h.Value < floor;
            var isWorse = isOutside && rules.Indicators[h.Indicator].Direction == (gap > 0 ? IndicatorDirection.HigherIsWorse : IndicatorDirection.LowerIsWorse);
            return (isOutside, isWorse);
        }),
    ];

    private decimal? Survey(string side)
    {
        var line = now.Survey!.Regions.Single(l => l.Region == Root);
        return side switch
        {
            "expected" => line.Expected,
            "returned" => line.Returned,
            "matched" => line.Matched,
            "current" => line.Figures!.Current,
            "previous" => line.Figures!.Previous,
            "net" => Math.Abs(line.Figures!.Current - line.Figures.Previous),
            "loss" => line.Figures!.LossRate,
            _ => line.Figures!.LossRateWithoutTransfers,
        };
    }

    private decimal? Target(PlanTarget target, string side)
    {
        var value = target.Results.Length > 0 ? target.IsCumulative ? target.Results.Sum(r => r.Value) : target.Results[^1].Value
            : target.Indicator is "" || target.IsCumulative ? null : now.Headlines.FirstOrDefault(h => h.Indicator == target.Indicator && h.Region == Root)?.Value * target.Scale;
        return side switch { "base" => target.Base, "target" => target.Target, "value" => value, "change" => value is null ? null : Math.Abs(value.Value - target.Base), _ => value is null ? null : Math.Abs(target.Target - value.Value) };
    }

    private decimal? CaseFigure(string kind, string[] rest)
    {
        var owner = rest is [_, _] ? rest[0] : null;
        if (kind == "case")
        {
            return matter.Cases.Single(c => c.Number == rest[0]).Tasks.Count(t => t.State == TaskState.Open && t.Stopped is null && t.DueAt <= now.KnownAt);
        }

        var isBefore = rest[^1] == "before";
        var cases = isBefore || owner is null ? matter.Cases : [.. matter.Cases.Where(c => c.Owner == owner)];
        var (from, to) = isBefore ? (edition.From.AddDays(-7), edition.From) : (edition.From, edition.To.AddDays(1));
        bool In(DateTimeOffset at) => at >= rules.StartOf(from) && at < rules.StartOf(to);
        var ended = cases.SelectMany(c => c.Tasks).Where(t => t.Ended is not null && In(t.Ended.At)).ToArray();
        return (isBefore || owner is null ? rest[0] : rest[1]) switch
        {
            "open" => cases.Count(c => c.Closing is null),
            "begun" => cases.Count(c => In(c.RaisedAt)),
            "closed" => cases.Count(c => c.Closing is not null && In(c.Closing.By.At)),
            "on_time" => ended.Count(t => t.State == TaskState.Done && t.Ended!.At <= t.DueAt),
            "late" => ended.Count(t => t.Ended!.At > t.DueAt),
            "overdue" => cases.SelectMany(c => c.Tasks).Count(t => t.State == TaskState.Open && t.Stopped is null && t.DueAt <= now.KnownAt),
            _ => null,
        };
    }

    private decimal? Delivery(string[] rest) => rest switch
    {
        ["expected"] => now.Completeness.Sum(c => c.Expected),
        ["received"] => now.Completeness.Sum(c => c.Received),
        ["share"] => now.Completeness.Sum(c => c.Received) / (decimal)now.Completeness.Sum(c => c.Expected),
        ["share", "before"] => matter.Previous!.Completeness.Sum(c => c.Received) / (decimal)matter.Previous.Completeness.Sum(c => c.Expected),
        ["late"] => matter.Reporting.Sum(r => r.Periods[0].Late.Length),
        ["zero"] => matter.Reporting.Sum(r => r.Periods[0].Zero),
        [var indicator, "expected"] => now.Completeness.Single(c => c.Indicator == indicator).Expected,
        [var indicator, "received"] => now.Completeness.Single(c => c.Indicator == indicator).Received,
        _ => null,
    };

    private decimal? Reporting(string indicator, string side)
    {
        var periods = matter.Reporting.FirstOrDefault(r => r.Indicator == indicator)?.Periods ?? [];
        return periods.IsEmpty ? null : side switch
        {
            "revised" => periods[0].Revised,
            "completeness" => (decimal)periods.Sum(p => p.Expected - p.Missing.Length) / periods.Sum(p => p.Expected),
            _ => (decimal)periods.Sum(p => p.Expected - p.Missing.Length - p.Late.Length) / periods.Sum(p => p.Expected),
        };
    }

    private IEnumerable<((string, string, string) Key, decimal? Before, decimal? Now)> Restated()
    {
        var was = Points(matter.Previous!).ToDictionary(p => p.Key, p => p.Value);
        return from point in Points(now)
               where point.Key.Item2 != "CN" && was.TryGetValue(point.Key, out var before) && before is not null && before != point.Value
               select (point.Key, was[point.Key], point.Value);
    }

    private IEnumerable<((string, string, string) Key, decimal? Value)> Points(Snapshot snapshot) => snapshot.Headlines.SelectMany(h =>
    {
        var values = h.Trend?.Values ?? [h.Value];
        var last = Rules.Periods.Period.Parse(rules.Indicators[h.Indicator].Period, h.Period);
        return values.Select((value, i) => ((h.Indicator, h.Region, last.Plus(i + 1 - values.Length).ToString()), value));
    });

    private int Foretold(string side)
    {
        var judged = from h in now.Headlines
                     where h.Region == Root
                     from b in matter.Previous!.Headlines
                     where b.Indicator == h.Indicator && b.Region == Root && b.Trend?.Next is not null && Rules.Periods.Period.Parse(rules.Indicators[h.Indicator].Period, b.Period).Next.ToString() == h.Period
                     select h.Value >= b.Trend!.Next!.Low && h.Value <= b.Trend.Next.High;
        return side == "count" ? judged.Count() : judged.Count(isWithin => isWithin);
    }

    private decimal? Score(string side)
    {
        var since = edition.To.AddDays(1 - (7 * matter.Policy.ScoreWeeks));
        var cases = matter.Cases.Where(c => c.OpenedBy is null && rules.DayOf(c.RaisedAt) >= since && rules.DayOf(c.RaisedAt) <= edition.To).ToArray();
        var found = cases.Where(c => c.Verification is { Act.Verdict: not CaseVerdict.UnderWatch }).ToArray();
        var tasks = cases.SelectMany(c => c.Tasks).Where(t => t.Kind == TaskKind.Verification && (t.Ended is not null || t.DueAt <= now.KnownAt)).ToArray();
        var onTime = tasks.Count(t => t.State == TaskState.Done && t.Ended!.At <= t.DueAt);
        return side switch
        {
            "cases" => cases.Length,
            "verified" => found.Length,
            "confirmed" => found.Count(c => c.Verdict == CaseVerdict.Confirmed),
            "due" => tasks.Length,
            "on_time" => onTime,
            "on_time.share" => (decimal)onTime / tasks.Length,
            "lag.raised" => Median(found.Select(c => c.RaisedAt - c.DataKnownAt)),
            "lag.verified" => Median(found.Select(c => c.Verification!.By.At - c.RaisedAt)),
            _ => found.Count(c => c.Verdict.ToString() == side),
        };
    }

    private static decimal Median(IEnumerable<TimeSpan> spans)
    {
        var hours = spans.Select(s => (decimal)Math.Max(0, s.TotalHours)).Order().ToList();
        return Math.Round(hours.Count % 2 == 1 ? hours[hours.Count / 2] : (hours[(hours.Count / 2) - 1] + hours[hours.Count / 2]) / 2, 1);
    }

    private static decimal? Anomaly(Rules.Detection.AnomalySpending spending, string side) => side switch
    {
        "judged" => spending.Judged,
        "signals" => spending.Signals,
        "available" => spending.Available,
        "spent" => spending.Spent,
        "held_back" => spending.HeldBack,
        _ => spending.ShortHistory,
    };

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Digits();
}
