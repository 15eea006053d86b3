using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Detection;

/// <summary>Judges one period of a region's figures under a rate or change rule.</summary>
internal sealed class FigureDetector
{
    private const double Most = 1e24;
    private readonly LineRule rule;
    private readonly MonitoringFrame frame;
    private readonly Panel panel;
    private readonly int indicator;
    private readonly int minimumIndicator;
    private readonly ImmutableArray<int> also;
    private readonly ImmutableArray<int> inputs;
    private readonly PartialFigure partial;
    private readonly LeftOutWording leftOut;
    private readonly LineWording lines;

    public FigureDetector(LineRule rule, MonitoringFrame frame, Panel panel)
    {
        this.rule = rule;
        this.frame = frame;
        this.panel = panel;
        indicator = frame.Indicators.IndexOf(rule.Indicator);
        minimumIndicator = rule.MinimumIndicator is { } key ? frame.Indicators.IndexOf(key) : indicator;
        also = [.. rule.Also.Select(a => frame.Indicators.IndexOf(a.Indicator))];
        inputs = [indicator, .. also, .. HasMinimum ? [minimumIndicator] : ImmutableArray<int>.Empty];
        partial = new PartialFigure(panel, frame);
        leftOut = new LeftOutWording(frame);
        lines = new LineWording(rule, frame);
    }

    /// <summary>How many periods a region that was never judged is looked back at for one that can be judged: the inputs of an indicator seldom come in together.</summary>
    public static int Patience(PeriodKind kind) => Math.Max(1, Period.PerYear(kind) / 4);

    private bool HasMinimum => rule.Limits.Any(l => l.MinimumCount is not null);

    private Indicator Indicator => frame.Indicators.Indicators[indicator];

    /// <summary>The region whose figures are judged; null where the tree has none at the rule's input level.</summary>
    public Region? InputOf(Region region) => rule.InputLevel is { } level ? frame.Regions.AncestorAt(region, level) : region;

    /// <summary>Whether anything the rule reads changed anywhere after a moment.</summary>
    public bool ChangedSince(DateTimeOffset moment) => inputs.Any(i => panel.ChangedSince(i, moment));

    /// <summary>Whether anything the rule reads of a region changed after a moment.</summary>
    public bool ChangedSince(Region input, DateTimeOffset moment)
    {
        foreach (var i in inputs)
        {
            if (panel.ChangedSince(i, input, moment))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The earliest period of what the rule reads of a region that late data touched after a moment; null for none.</summary>
    public LateFigure? LateSince(Region input, DateTimeOffset moment)
    {
        LateFigure? found = null;
        foreach (var i in inputs)
        {
            if (panel.LateSince(i, input, moment) is { } late && late.Period.Kind == Indicator.Period)
            {
                found = found is not { } one ? late : new LateFigure(one.Period < late.Period ? one.Period : late.Period, one.KnownAt > late.KnownAt ? one.KnownAt : late.KnownAt);
            }
        }

        return found;
    }

    public Period? Latest(Region input) => panel.Latest(indicator, input);

    public Period? First(Region input) => panel.First(indicator, input);

    /// <summary>Whether the rule rests in a period because of the festival.</summary>
    public bool Pauses(Period period) => rule.PausesAtFestival && frame.Calendar.InPause(period);

    /// <summary>The finding of a period. Where anything it needs is not known, its data status is missing; so it is where only a part is known, and the whole might lie on the other side of a line that the part has reached.</summary>
    public Finding Judge(Region region, Region input, Period period)
    {
        var judged = new Judged(input, period, LeftOut(input, period));
        var figure = Read(indicator, judged);
        var compared = figure is null ? null : rule switch
        {
            RateRule rate => AgainstLine(rate, judged, figure.Value),
            ChangeRule change => AgainstEarlier(change, judged),
            _ => null,
        };
        if (compared is null || inputs.Any(i => Read(i, judged) is null))
        {
            return new Finding(region.Index, period, Grade.None, DataStatus.Missing, () => Missing(period));
        }

        var grade = GradeOf(judged, compared);
        var data = IsWhole(input, period, compared) ? DataStatus.Complete : DataStatus.Partial;
        if (data == DataStatus.Partial && grade > Grade.None && !IsLeast(input, period, compared))
        {
            return new Finding(region.Index, period, Grade.None, DataStatus.Missing, () => Missing(period));
        }

        return new Finding(region.Index, period, grade, data, () => Explain(grade, judged, compared, data));
    }

    /// <summary>The regions that are excused and silent in anything the rule reads of a period.</summary>
    private LeftOutRegions LeftOut(Region input, Period period)
    {
        var found = LeftOutRegions.None;
        foreach (var i in inputs)
        {
            found = found.With(panel.LeftOut(i, input, period));
        }

        return found;
    }

    /// <summary>The figure that the rule judges: as reported, or as it is expected to become.</summary>
    private decimal? Read(int i, Judged judged) => rule.Uses == FigureUse.Expected
        ? panel.FinalFigure(i, judged.Input, judged.Period, judged.Without)
        : panel.Figure(i, judged.Input, judged.Period, judged.Without);

    private bool IsWhole(Region input, Period period, Compared compared) =>
        inputs.All(i => partial.IsWhole(i, input, period, compared.Without)) && compared.Earliers.All(earlier => partial.IsWhole(indicator, input, earlier, compared.Without));

    /// <summary>Whether a line that the known part has reached is reached by the whole too, whatever the rest will be.</summary>
    private bool IsLeast(Region input, Period period, Compared compared) =>
        rule.Limits.All(limit => !limit.Limit.Downward)
        && rule.Also.All(condition => !condition.Limit.Downward)
        && rule is not RateRule { Relative.Multiple.Downward: true }
        && inputs.All(i => partial.IsLeast(i, input, period, compared.Without))
        && compared.Earliers.All(earlier => partial.IsWhole(indicator, input, earlier, compared.Without));

    private Grade GradeOf(Judged judged, Compared compared)
    {
        if (!compared.RelativeHolds || !rule.Also.Zip(also, (condition, i) => condition.Limit.Reached(Read(i, judged)!.Value)).All(held => held))
        {
            return Grade.None;
        }

        foreach (var limit in rule.Limits.Reverse())
        {
            if (limit.Limit.Reached(compared.Measure) && (limit.MinimumCount is null || Read(minimumIndicator, judged) >= limit.MinimumCount))
            {
                return limit.Grade;
            }
        }

        return Grade.None;
    }

    private Compared? AgainstLine(RateRule rate, Judged judged, decimal figure)
    {
        if (rate.Relative is not { } relative)
        {
            return new Compared(figure, figure, null, null, true, [], judged.Without);
        }

        Period[] periods = [.. Enumerable.Range(1, relative.Years).Select(year => judged.Period.Plus(-year * Period.PerYear(judged.Period.Kind)))];
        var alike = Alike(judged, periods);
        var earlier = periods.Select(one => Read(indicator, alike with { Period = one })).ToArray();
        if (Read(indicator, alike) is not { } now || earlier.Any(e => e is null) || earlier.Sum() is not (>= 0 and var sum))
        {
            return null;
        }

        // Divided once, so that a multiple exactly on the line counts as reached.
        var multiple = (now, sum) switch
        {
            (0, 0) => 1,
            (_, 0) => Beyond(now),
            _ => Divided(now * relative.Years, sum),
        };
        return new Compared(figure, figure, sum / relative.Years, null, relative.Multiple.Reached(multiple), periods, alike.Without) { Alike = now };
    }

    private Compared? AgainstEarlier(ChangeRule change, Judged judged)
    {
        var against = change.Comparison switch
        {
            Comparison.PreviousPeriod => judged.Period.Previous,
            Comparison.LunarYearBefore => frame.Calendar.YearBeforeByFestival(judged.Period),
            _ => judged.Period.Plus(-Period.PerYear(judged.Period.Kind)),
        };
        var alike = Alike(judged, [against]);
        return Read(indicator, alike) is { } figure && Read(indicator, alike with { Period = against }) is { } before
            ? new Compared(figure, Growth(before, figure), before, against, true, [against], alike.Without)
            : null;
    }

    /// <summary>The same without the regions that were excused and silent in one of the periods compared: like is compared with like.</summary>
    private Judged Alike(Judged judged, Period[] earliers)
    {
        var without = judged.Without;
        foreach (var earlier in earliers)
        {
            without = without.With(panel.LeftOut(indicator, judged.Input, earlier));
        }

        return judged with { Without = without };
    }

    /// <summary>The change in per cent; beyond every line where something came from nothing.</summary>
    private static decimal Growth(decimal before, decimal figure) => (before, figure) switch
    {
        (0, 0) => 0,
        (0, _) => Beyond(figure),
        _ => (Divided(figure, before) - 1) * 100 * Math.Sign(before),
    };

    /// <summary>A quotient; beyond every line where a figure gone wrong makes it too great to be computed.</summary>
    private static decimal Divided(decimal of, decimal by) => Math.Abs((double)of / (double)by) < Most ? of / by : (decimal)Most * Math.Sign(of) * Math.Sign(by);

    private static decimal Beyond(decimal figure) => figure > 0 ? decimal.MaxValue : decimal.MinValue;

    private Evidence Explain(Grade grade, Judged judged, Compared compared, DataStatus data)
    {
        var (input, period) = (judged.Input, judged.Period);
        var name = input.Level == AdministrativeLevel.Context || rule.InputLevel is null ? Indicator.Name : $"{frame.Regions.FullName(input)}{Indicator.Name}";
        var value = OfficialNumber.WithUnit(rule.Uses == FigureUse.Expected ? Math.Round(compared.Figure, 2) : compared.Figure, Indicator.Unit);
        var line = lines.Of(grade);
        var comparison = Compare(compared);
        var remark = data == DataStatus.Partial ? $"数据覆盖率{OfficialNumber.Percent(LeastCoverage(input, period, compared))}，部分地区尚未报送；报齐之前级别只升不降。" : "";
        if (panel.Figure(indicator, input, period, compared.Without) is { } reported && reported != compared.Figure)
        {
            remark += $"以上为按常年报送进度预计的最终值，目前已报{OfficialNumber.WithUnit(Math.Round(reported, 2), Indicator.Unit)}。";
        }

        var figures = ImmutableArray.CreateBuilder<Figure>();
        figures.Add(new Figure(Indicator.Name, compared.Figure, Indicator.Unit, period.ToString()));
        if (compared.Earlier is { } earlier)
        {
            figures.Add(new Figure(compared.Against is null ? "往年同期平均" : "对比期数值", Math.Round(earlier, 2), Indicator.Unit, compared.Against?.ToString() ?? ""));
        }

        if (rule is ChangeRule)
        {
            figures.Add(new Figure("变动幅度", compared.Earlier == 0 && compared.Figure != 0 ? null : Math.Round(compared.Measure, 2), "%", period.ToString()));
        }

        foreach (var (condition, i) in rule.Also.Zip(also))
        {
            var other = frame.Indicators.Indicators[i];
            figures.Add(new Figure(other.Name, Read(i, judged), other.Unit, period.ToString()));
        }

        return new Evidence
        {
            Summary = rule is ChangeRule ? $"{name}{value}，{comparison.Short}" : $"{name}{value}",
            Sentence = $"{period.ToChinese()}{name}为{value}{comparison.Long}，{(grade == Grade.None ? "未达到" : "达到")}警戒线（{line}）。{remark}{leftOut.Sentence(compared.Without)}",
            Figures = figures.ToImmutable(),
        };
    }

    private decimal LeastCoverage(Region input, Period period, Compared compared) => inputs.Select(i => panel.CoverageOfInputs(i, input, period, compared.Without))
        .Concat(compared.Earliers.Select(earlier => panel.CoverageOfInputs(indicator, input, earlier, compared.Without)))
        .Min();

    private (string Short, string Long) Compare(Compared compared) => rule switch
    {
        ChangeRule change when compared.Earlier == 0 && compared.Figure != 0 => ($"{Basis(change.Comparison)}由零{(compared.Figure > 0 ? "上升" : "下降")}", $"，{compared.Against!.Value.ToChinese()}为零，不计算{Basis(change.Comparison)}幅度"),
        ChangeRule change => (Basis(change.Comparison) + OfficialNumber.Change(compared.Measure), $"，比{compared.Against!.Value.ToChinese()}的{OfficialNumber.WithUnit(compared.Earlier!.Value, Indicator.Unit)}{Basis(change.Comparison)}{OfficialNumber.Change(compared.Measure)}"),
        RateRule { Relative: { } relative } when compared.Earlier == 0 => ("", $"，前{relative.Years}年同期均为零"),
        RateRule { Relative: { } relative } => ("", $"，为前{relative.Years}年同期平均（{OfficialNumber.WithUnit(compared.Earlier!.Value, Indicator.Unit)}）的{OfficialNumber.Percent(Divided(compared.Alike, compared.Earlier.Value))}"),
        _ => ("", ""),
    };

    private static string Basis(Comparison comparison) => comparison switch
    {
        Comparison.PreviousPeriod => "环比",
        Comparison.LunarYearBefore => "同比（按农历对齐）",
        _ => "同比",
    };

    private Evidence Missing(Period period) => new()
    {
        Summary = "数据缺失",
        Sentence = $"{period.ToChinese()}{Indicator.Name}或其对比数据缺失，不作研判。",
    };

    /// <param name="Input">The region whose figures are judged.</param>
    /// <param name="Period">The period.</param>
    /// <param name="Without">The regions below that they do without.</param>
    private readonly record struct Judged(Region Input, Period Period, LeftOutRegions Without);

    /// <param name="Figure">The figure of the period.</param>
    /// <param name="Measure">What is held against the line: the figure itself, or its change in per cent (the greatest number where it came from zero).</param>
    /// <param name="Earlier">What it was compared with.</param>
    /// <param name="Against">The period of that; null for a mean of several.</param>
    /// <param name="RelativeHolds">Whether the test against the years before holds.</param>
    /// <param name="Earliers">All the periods it was compared with.</param>
    /// <param name="Without">The regions that the comparison does without.</param>
    private sealed record Compared(decimal Figure, decimal Measure, decimal? Earlier, Period? Against, bool RelativeHolds, Period[] Earliers, LeftOutRegions Without)
    {
        /// <summary>The figure of the period without the regions that lack in a year compared.</summary>
        public decimal Alike { get; init; }
    }
}
