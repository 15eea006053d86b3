using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>指标运行: the headline figures against the period before, the same time of the year before, and what was expected.</summary>
internal static class FigurePart
{
    private const string Part = "figures";
    private const int MostCities = 5;

    public static IEnumerable<DocumentBlock> Compose(EditionView view)
    {
        var figures = Lead(view);
        if (figures.IsEmpty && view.Rules.Indicators.Indicators.All(indicator => !indicator.Headline))
        {
            yield break;
        }

        yield return new Heading(1, "指标运行");
        foreach (var paragraph in Sentences(view, figures))
        {
            yield return paragraph;
        }

        if (!figures.IsEmpty)
        {
            yield return FigureTable.Of(view, $"{view.Name}主要指标", figures, byRegion: false) with { Sheet = "主要指标" };
        }

        foreach (var block in TrendPart.Compose(view, figures).Concat(SurveyPart.Compose(view)))
        {
            yield return block;
        }
    }

    /// <summary>A paragraph an indicator; indicators without a figure are named together.</summary>
    public static IEnumerable<Paragraph> Sentences(EditionView view, ImmutableArray<LeadFigure> figures)
    {
        foreach (var figure in figures)
        {
            yield return Sentence(view, figure, Part).End();
        }

        if (LeftOut(view, figures) is { } without)
        {
            yield return without;
        }

        foreach (var paragraph in Partial(view, figures))
        {
            yield return paragraph;
        }

        if (Cities(view) is { } cities)
        {
            yield return cities;
        }

        var silent = view.Root is null ? [] : view.Rules.Indicators.Indicators.Where(indicator => indicator.Headline && figures.All(figure => figure.Indicator.Key != indicator.Key)).Select(indicator => indicator.Name).ToArray();
        if (silent.Length > 0)
        {
            yield return new Prose(Part).Say("近期没有可用数据的指标").Figure("figure.silent", silent.Length, "项").Say($"（{string.Join("、", silent)}），须催报。").End();
        }
    }

    /// <summary>Which figures do without regions that are excused from reporting.</summary>
    private static Paragraph? LeftOut(EditionView view, ImmutableArray<LeadFigure> figures)
    {
        LeadFigure[] without = [.. figures.Where(figure => figure.Figure.LeftOut is { IsEmpty: false })];
        return without.Length == 0 ? null : new Prose(Part).Say("不含经核准停报地区的指标").Figure("excused.figures", without.Length, "项")
            .Say($"（{string.Join("、", without.Select(figure => $"{figure.Indicator.Name}不含{ExcusedSentence.Named(view.Rules, figure.Figure)}"))}），与往期按同口径比较；{StandingSentence.Incomplete}").End();
    }

    /// <summary>Which figures rest on less than all regions below: what is owed, and what came and is not used.</summary>
    private static IEnumerable<Paragraph> Partial(EditionView view, ImmutableArray<LeadFigure> figures)
    {
        LeadFigure[] owed = [.. figures.Where(figure => CoverageSentence.IsOwed(figure.Figure))];
        if (owed.Length > 0)
        {
            yield return new Prose(Part).Say("最近一期尚未报齐的指标").Figure("coverage.count", owed.Length, "项").Say($"（{string.Join("、", owed.Select(figure => figure.Indicator.Name))}），可用数据按上期数值加权最低占")
                .Share("coverage.least", owed.Min(figure => figure.Figure.Coverage)).Say("，未报的须催报。").End();
        }

        LeadFigure[] withheld = [.. figures.Where(figure => FigureBasis.IsPart(figure.Figure) && figure.Figure.Withheld is not null)];
        if (withheld.Length > 0)
        {
            yield return new Prose(Part).Say("数据已报、因存疑暂不采用的指标").Figure("withheld.count", withheld.Length, "项")
                .Say($"（{string.Join("、", withheld.Select(figure => $"{figure.Indicator.Name}不含{CoverageSentence.Withheld(view.Rules, figure.Figure.Withheld!.Value)}"))}），可用数据按上期数值加权最低占")
                .Share("withheld.least", withheld.Min(figure => figure.Figure.Coverage)).Say("；不是缺报，须请报送单位核实。").End();
        }
    }

    /// <summary>The figures of cities that are worse than was expected, the most telling first.</summary>
    private static Paragraph? Cities(EditionView view)
    {
        var known = KnownCities(view).Count();
        if (known == 0)
        {
            return null;
        }

        var worse = WorseCities(view);
        var prose = new Prose("cities").Say("各市最近一期主要指标可与预期比较的").Figure("cities.known", known, "项").Say("，差于预期区间的").Figure("cities.worse", worse.Length, "项");
        foreach (var (figure, i) in worse.Take(MostCities).Select((figure, i) => (figure, i)))
        {
            var key = $"figure.{figure.Indicator.Key}.{figure.Figure.Region}";
            var (low, high) = figure.Range!.Value;
            var basis = FigureBasis.Previous(figure.Figure);
            prose.Say($"{(i == 0 ? worse.Length > MostCities ? $"，列前{MostCities}项：" : "：" : "、")}{view.Tree.Find(figure.Figure.Region)!.Name}{figure.Indicator.Name}").Figure($"{key}.value", figure.Figure.Value, figure.Indicator.Unit)
                .Say($"（{figure.PartWords}预期区间").Figure($"{key}.low", low, "").Say("至").Figure($"{key}.high", high, figure.Indicator.Unit);
            (basis.Value is null ? prose.Say($"，{basis.Why}") : prose.Say("，较上期").Words($"{key}.previous.change", FigureComparison.Write(figure.Indicator, figure.Figure.Value, basis.Value))).Say("）");
        }

        return prose.Say(worse.Length == 0 ? "。" : "，须核实。").End();
    }

    /// <summary>The figures of cities that lie outside their range on the bad side, the most probably abnormal first; none where the scope has one city only.</summary>
    public static ImmutableArray<LeadFigure> WorseCities(EditionView view) =>
    [
        .. KnownCities(view).Where(figure => figure.IsWorse)
            .OrderByDescending(figure => figure.Figure.Trend!.Probability ?? 0).ThenBy(figure => figure.Figure.Region, StringComparer.Ordinal).ThenBy(figure => view.Rules.Indicators.IndexOf(figure.Indicator.Key)),
    ];

    private static IEnumerable<LeadFigure> KnownCities(EditionView view) => view.Cities.Skip(1).Any()
        ? view.Cities.SelectMany(city => view.Rules.Indicators.Indicators.Where(indicator => indicator.Headline).Select(indicator => (Indicator: indicator, Figure: Of(view.Now, indicator, city.Code))))
            .Where(pair => pair.Figure is not null).Select(pair => new LeadFigure(pair.Indicator, pair.Figure!)).Where(figure => figure.Standing != RangeStanding.Unknown && !view.Hides(figure))
        : [];

    /// <summary>The figures of the scope's region, in the order of the configuration; of a group the sums of counts whose members speak of one period.</summary>
    public static ImmutableArray<LeadFigure> Lead(EditionView view) =>
    [
        .. view.Rules.Indicators.Indicators.Where(indicator => indicator.Headline)
            .Select(indicator => (Indicator: indicator, Figure: view.Root is { } root ? Of(view.Now, indicator, root.Code) : Sum(view, indicator)))
            .Where(pair => pair.Figure is not null).Select(pair => new LeadFigure(pair.Indicator, pair.Figure!)),
    ];

    public static HeadlineFigure? Of(Snapshot snapshot, Indicator indicator, string region) => snapshot.Headlines.FirstOrDefault(figure => figure.Indicator == indicator.Key && figure.Region == region);

    private static HeadlineFigure? Sum(EditionView view, Indicator indicator)
    {
        HeadlineFigure?[] members = [.. view.Edition.Scope.Roots.Select(code => Of(view.Now, indicator, code))];
        if (indicator.RollUp != RollUp.Sum || members.Any(member => member is null) || members.Select(member => member!.Period).Distinct().Count() != 1)
        {
            return null;
        }

        decimal? Total(Func<HeadlineFigure, decimal?> of) => members.Any(member => of(member!) is null) ? null : members.Sum(member => of(member!));
        return new HeadlineFigure(indicator.Key, view.Edition.Scope.Id, members[0]!.Period, Total(member => member.Value)!.Value, Total(member => member.Previous), Total(member => member.YearBefore), members[0]!.YearBeforePeriod, members.Min(member => member!.Coverage))
        {
            LeftOut = members.SelectMany(member => member!.LeftOut ?? []).ToImmutableArray() is { IsEmpty: false } without ? without : null,
            PreviousCoverage = members.Min(member => member!.PreviousCoverage),
            YearBeforeCoverage = members.Min(member => member!.YearBeforeCoverage),
            Withheld = members.SelectMany(member => member!.Withheld ?? []).ToImmutableArray() is { IsEmpty: false } withheld ? withheld : null,
            Silent = members.Sum(member => CoverageSentence.IsOwed(member!) ? member!.Silent ?? 1 : 0) is > 0 and var silent ? silent : null,
        };
    }

    public static Prose Sentence(EditionView view, LeadFigure lead, string part)
    {
        var (indicator, figure) = (lead.Indicator, lead.Figure);
        var key = $"figure.{indicator.Key}.{figure.Region}";
        if (view.Hides(lead))
        {
            return new Prose(part).Say($"{indicator.Name}：{lead.Period.ToChinese()}为{SmallCells.Mark}人，与上期、上年同期的比较一并隐去。");
        }

        var prose = new Prose(part).Say($"{indicator.Name}：{lead.Period.ToChinese()}为").Figure($"{key}.value", figure.Value, indicator.Unit).Say("，");
        if (FigureBasis.Prefix(figure) is not { } prefix)
        {
            prose.Say(FigureBasis.OfPart);
        }
        else
        {
            prose.Say(prefix);
            Compared("较上期", "previous", FigureBasis.Previous(figure), figure.Previous, lead.Period.Previous);
            prose.Say("，");
            Compared("较上年同期", "year", FigureBasis.YearBefore(figure), figure.YearBefore, Period.Parse(indicator.Period, figure.YearBeforePeriod));
        }

        if (lead.Range is var (low, high))
        {
            prose.Say($"，{lead.PartWords}{(lead.Standing == RangeStanding.Within ? "处于" : lead.StandingName[..2])}").Figure($"{key}.low", low, "").Say("至").Figure($"{key}.high", high, indicator.Unit).Say("的预期区间");
        }

        if (figure.Expected is { } final)
        {
            prose.Say($"；{(FigureBasis.IsPart(figure) && !CoverageSentence.IsOwed(figure) ? "" : "尚未报齐，")}预计最终为").Figure($"{key}.final", final.Value, indicator.Unit)
                .Say("（九成把握在").Figure($"{key}.final.low", final.Low, "").Say("至").Figure($"{key}.final.high", final.High, indicator.Unit).Say("之间）");
        }

        if (FigureRates.Of(view, lead) is { } rates)
        {
            prose.Say("；近").Figure($"{key}.rated", rates.Periods, "期").Say("到报率").Share($"{key}.completeness", rates.Completeness).Say("、及时率").Share($"{key}.timeliness", rates.Timeliness);
        }

        return prose.Say("。");

        void Compared(string words, string side, FigureBasis basis, decimal? earlier, Period period)
        {
            if (basis.Value is not { } before)
            {
                prose.Say(earlier is null ? $"{words}无可比数据" : basis.Why);
                return;
            }

            prose.Say(side == "year" ? $"{words}（{LeadFigure.Short(period)}）" : words).Figure($"{key}.{side}", before, indicator.Unit).Words($"{key}.{side}.change", FigureComparison.Write(indicator, figure.Value, before));
        }
    }
}
