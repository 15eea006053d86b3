using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>摘要: the conclusions, before anything else.</summary>
internal static class SummaryPart
{
    private const string Part = "summary";
    private const string Incomplete = "数据不完整，结论可信度降低，须催报。";
    private static readonly (AlertChangeKind Kind, string Key)[] Kinds =
    [
        (AlertChangeKind.Raise, "raised"), (AlertChangeKind.Upgrade, "upgraded"), (AlertChangeKind.Lower, "lowered"), (AlertChangeKind.ProposeLowering, "proposed"), (AlertChangeKind.Quiet, "ended"),
    ];

    public static IEnumerable<DocumentBlock> Compose(EditionView view)
    {
        yield return Standing(view).End(ParagraphStyle.Summary);
        yield return Moved(view, Part).End(ParagraphStyle.Summary);
        yield return Reported(view).End(ParagraphStyle.Summary);
        if (Figures(view) is { } figures)
        {
            yield return figures.End(ParagraphStyle.Summary);
        }

        if (DisposalPart.Summary(view, Part) is { } disposal)
        {
            yield return disposal.End(ParagraphStyle.Summary);
        }

        yield return QualityPart.Summary(view, Part).End(ParagraphStyle.Summary);
        yield return new FreeText("analysis", "研判补充");
    }

    /// <summary>Where the scope stands. Without data nothing is ever called calm.</summary>
    private static Prose Standing(EditionView view)
    {
        var prose = new Prose(Part).Say($"截至{StandingSentence.MomentOf(view.Rules, view.Now)}，{view.Name}");
        var graded = view.Now.Regions.Where(region => region.Grade > Grade.None).ToArray();
        var lacking = StandingSentence.Lacking(view.Rules, view.Now);
        if (graded.Length == 0)
        {
            return StandingSentence.HasNothing(view.Matter.Snapshot)
                ? prose.Say("没有可用的监测数据，不能作出平稳的判断，须立即催报。")
                : prose.Say("监测的").Figure("grade.watched", view.Now.Regions.Length, "个").Say($"地区均未触发预警{(lacking is null ? "，总体平稳。" : $"；{lacking}，有关地区不能判断为平稳；{Incomplete}")}");
        }

        prose.Say("处于预警状态的地区").Figure("grade.regions", graded.Length, "个");
        Compare(prose, graded.Length, view.Before?.Regions.Count(region => region.Grade > Grade.None));
        prose.Say("，其中");
        foreach (var (level, i) in graded.GroupBy(region => view.Tree.Resolve(region.Code)?.Level ?? AdministrativeLevel.Province).OrderBy(group => group.Key).Select((group, i) => (group, i)))
        {
            prose.Say($"{(i == 0 ? "" : "、")}{view.Rules.LevelNames[level.Key]}").Figure($"grade.level.{level.Key}", level.Count(), "个");
        }

        var highest = graded.Max(region => region.Grade);
        prose.Say($"；最高为{view.Rules.Grades[highest].Name}{NoticeWording.InBrackets(view.Rules.Grades[highest].Label)}，涉及{RegionNames.ByCity(graded.Where(region => region.Grade == highest).Select(region => region.Code), view.Rules)}。");
        return lacking is null ? prose : prose.Say($"{lacking}，其余地区不能都判断为平稳；{Incomplete}");
    }

    private static void Compare(Prose prose, int now, int? before)
    {
        switch (now - before)
        {
            case null:
                break;
            case 0:
                prose.Say("，与上期持平");
                break;
            case { } difference:
                prose.Say(difference > 0 ? "，比上期增加" : "，比上期减少").Figure("grade.regions.change", Math.Abs(difference), "个");
                break;
        }
    }

    /// <summary>What happened to alerts, each kind beside that of the stretch before.</summary>
    public static Prose Moved(EditionView view, string part)
    {
        var prose = new Prose(part).Say($"{view.Edition.Span}预警");
        var counts = Kinds.Select(kind => (kind.Kind, kind.Key, Now: EditionView.Of(view.Changes, kind.Kind).Count(), Before: view.ChangesBefore is { } before ? EditionView.Of(before, kind.Kind).Count() : (int?)null)).ToArray();
        var told = counts.Where(count => count.Now > 0 || count.Before > 0).ToArray();
        if (told.Length == 0)
        {
            return prose.Say("新发、升级、降级、平息均为").Figure("changes.none", 0, "起").Say(view.ChangesBefore is null ? "。" : $"，与{view.Edition.SpanBefore}持平。");
        }

        for (var i = 0; i < told.Length; i++)
        {
            prose.Say($"{(i == 0 ? "" : "、")}{NoticeWording.Of(told[i].Kind)}").Figure($"changes.{told[i].Key}", told[i].Now, "起").Beside($"changes.{told[i].Key}.before", told[i].Before, "起", view.Edition.SpanBefore);
        }

        return prose.Say("。");
    }

    private static Prose Reported(EditionView view)
    {
        var prose = LayoffPart.Counted(view, Part);
        var upcoming = view.Now.Upcoming;
        return prose.Say("今后30日内实施的裁减").Figure("upcoming.count", upcoming.Length, "份").Say("、").People(view, "upcoming.people", upcoming.Sum(report => report.Reduced ?? 0)).Say("。");
    }

    /// <summary>How many headline figures lie where they were not expected.</summary>
    private static Prose? Figures(EditionView view)
    {
        var figures = FigurePart.Lead(view).Where(figure => figure.Standing != RangeStanding.Unknown).ToImmutableArray();
        if (figures.IsEmpty)
        {
            return null;
        }

        var prose = new Prose(Part).Say("主要指标").Figure("range.known", figures.Length, "项").Say("可与预期比较");
        if (figures.Count(figure => FigureBasis.IsPart(figure.Figure)) is > 0 and var partial)
        {
            prose.Say("（其中资料不全、按已有部分比较的").Figure("range.partial", partial, "项").Say("）");
        }

        var worse = figures.Where(figure => figure.IsWorse).ToArray();
        var better = figures.Where(figure => figure is { IsWorse: false, Standing: not RangeStanding.Within }).ToArray();
        prose.Say("，落在预期区间内").Figure("range.within", figures.Length - worse.Length - better.Length, "项");
        Named(prose, "worse", "，差于预期", worse);
        Named(prose, "better", "，偏离但不属不利", better);
        var cities = FigurePart.WorseCities(view);
        if (!cities.IsEmpty)
        {
            prose.Say("；各市数值差于预期的").Figure("cities.worse", cities.Length, "项").Say($"（{string.Join("、", cities.Select(city => view.Tree.Find(city.Figure.Region)!.Name).Distinct())}），须核实");
        }

        return prose.Say("。");
    }

    private static void Named(Prose prose, string key, string words, LeadFigure[] figures)
    {
        if (figures.Length > 0)
        {
            prose.Say(words).Figure($"range.{key}", figures.Length, "项").Say($"（{string.Join("、", figures.Select(figure => figure.Indicator.Name))}）");
        }
    }
}
