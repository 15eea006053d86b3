using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>规模裁员减员及突发事件: what enterprises reported.</summary>
internal static class LayoffPart
{
    private const string Part = "layoffs";
    private const string NotStated = "未说明";
    public const int Largest = 10;

    public static IEnumerable<DocumentBlock> Compose(EditionView view)
    {
        yield return new Heading(1, "规模裁员减员及突发事件");
        yield return Counted(view, Part).End();
        if (!view.Reports.IsEmpty)
        {
            yield return Structure(view);
        }

        if (Emergencies(view) is { } emergencies)
        {
            yield return emergencies;
        }

        yield return Upcoming(view);
        if (!view.Edition.LeavesTheHouse && !view.Now.Upcoming.IsEmpty)
        {
            yield return UpcomingTable(view, Largest);
        }

        foreach (var block in JudgementPart.Compose(view))
        {
            yield return block;
        }
    }

    /// <summary>How many reports became known, and how many people lose their work by them.</summary>
    public static Prose Counted(EditionView view, string part)
    {
        var people = People(view.Reports);
        var without = view.Reports.Count(report => LayoffKinds.Reduces(report.Kind) && report.People is null);
        var prose = new Prose(part).Say(part == Part ? $"{view.Name}{view.Edition.Span}（{OfficialDay.Short(view.Edition.From)}至{OfficialDay.Short(view.Edition.To)}）收到企业裁减人员报告" : $"企业裁减人员报告{view.Edition.Span}收到")
            .Figure("reports.count", view.Reports.Length, "份").Beside("reports.count.before", view.ReportsBefore?.Length, "份", view.Edition.SpanBefore)
            .Say("，涉及").People(view, "reports.people", people);
        if (view.ReportsBefore is { } before)
        {
            prose.Say($"（{view.Edition.SpanBefore}").People(view, "reports.people.before", People(before)).Say("）");
        }

        return without == 0 ? prose.Say("。") : prose.Say("，另有").Figure("reports.without", without, "份").Say("未报人数，须核补。");
    }

    private static DataTable Structure(EditionView view)
    {
        var cells = new Cells(Part);
        return new DataTable(
            $"{view.Edition.Span}企业裁减人员报告的构成",
            "",
            [new("分类"), new("项目", Weight: 2), new("报告（份）", ColumnAlignment.Right), new("裁减（人）", ColumnAlignment.Right)],
            [
                .. Rows("地区", "region", report => CityOf(view, report)),
                .. Rows("行业", "industry", report => report.Industry.Length > 0 ? report.Industry : NotStated),
                .. Rows("类型", "type", report => TypeOf(view, report)),
                .. Rows("申报原因", "reason", report => ReasonOf(view, report)),
            ])
        { Sheet = "裁员报告构成" };

        IEnumerable<TableRow> Rows(string heading, string key, Func<ReportedLayoff, string> of)
        {
            var groups = view.Reports.GroupBy(of, StringComparer.Ordinal).OrderByDescending(People).ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToArray();
            int?[] people = [.. groups.Select(group => group.All(report => report.Reduced is null) ? (int?)null : People(group))];
            var hidden = view.Edition.LeavesTheHouse ? view.Matter.Policy.SmallCells.Of(people) : [.. people.Select(_ => false)];
            return groups.Select((group, i) => new TableRow(
                [Cells.Text(heading), Cells.Text(group.Key), cells.Number($"reports.{key}.{group.Key}.count", group.Count()), Told($"reports.{key}.{group.Key}.people", group, people[i], hidden[i])]));
        }

        TableCell Told(string key, IEnumerable<ReportedLayoff> group, int? people, bool isHidden) =>
            group.Any(report => LayoffKinds.Reduces(report.Kind)) ? cells.People(key, people, isHidden) : Cells.Text(FigureComparison.Nothing);
    }

    /// <summary>Closures, stoppages, arrears of wages and collective incidents.</summary>
    private static Paragraph? Emergencies(EditionView view)
    {
        LayoffKind[] kinds = [LayoffKind.Closure, LayoffKind.Suspension, LayoffKind.WageArrears, LayoffKind.CollectiveIncident];
        var found = kinds.Select(kind => (Kind: kind, Count: view.Reports.Count(report => report.Kind == kind), Before: view.ReportsBefore?.Count(report => report.Kind == kind))).Where(kind => kind.Count > 0).ToArray();
        if (found.Length == 0)
        {
            return null;
        }

        var prose = new Prose(Part).Say($"{view.Edition.Span}报告中属于突发事件或停业关闭的：");
        for (var i = 0; i < found.Length; i++)
        {
            prose.Say($"{(i == 0 ? "" : "、")}{LayoffKindName.Of(found[i].Kind)}").Figure($"reports.kind.{found[i].Kind}", found[i].Count, "份").Beside($"reports.kind.{found[i].Kind}.before", found[i].Before, "份", view.Edition.SpanBefore);
        }

        return prose.Say("。").End();
    }

    private static Paragraph Upcoming(EditionView view)
    {
        var until = view.Today.AddDays(30);
        var known = view.Now.Upcoming.Count(report => report.KnownOn >= view.Edition.From);
        var prose = new Prose(Part).Say($"今后30日内（{OfficialDay.Short(view.Today)}至{OfficialDay.Short(until)}）实施的裁减")
            .Figure("upcoming.count", view.Now.Upcoming.Length, "份").Say("、").People(view, "upcoming.people", People(view.Now.Upcoming));
        return (view.Now.Upcoming.IsEmpty ? prose.Say("。") : prose.Say("，其中").Figure("upcoming.new", known, "份", known > 0 ? Emphasis.Changed : Emphasis.None).Say($"为{view.Edition.Span}以来新收到的报告。")).End();
    }

    /// <summary>The reductions to come in order of their days: the largest, or all of them.</summary>
    public static DataTable UpcomingTable(EditionView view, int most)
    {
        var cells = new Cells(most == Largest ? Part : "upcoming");
        var told = view.Now.Upcoming.OrderByDescending(report => report.People ?? int.MaxValue).ThenBy(report => report.Number, StringComparer.Ordinal).Take(most);
        return new DataTable(
            $"今后30日内实施的裁减{(view.Now.Upcoming.Length > most ? $"（人数最多的{most}份；内部资料，不得外传）" : "（内部资料，不得外传）")}",
            "",
            [new("实施日期", Weight: 2), new("地区", Weight: 3), new("企业", Weight: 5), new("类型", Weight: 3), new("裁减（人）", ColumnAlignment.Right, 2), new("占职工总数", ColumnAlignment.Right, 2)],
            [
                .. told.OrderBy(report => report.EffectiveOn).ThenByDescending(report => report.People ?? 0).ThenBy(report => report.Number, StringComparer.Ordinal).Select(report => new TableRow(
                [
                    Cells.Text(OfficialDay.Short(report.EffectiveOn!.Value), report.KnownOn >= view.Edition.From),
                    Cells.Text(view.FullName(report.Region)),
                    Cells.Text(report.Enterprise),
                    Cells.Text(TypeOf(view, report)),
                    cells.People($"upcoming.{report.Number}.{report.Region}.people", report.People, isHidden: false),
                    report is { People: { } people, Headcount: > 0 and var headcount } ? cells.Share($"upcoming.{report.Number}.{report.Region}.share", people / (decimal)headcount) : Cells.Text("未报"),
                ])),
            ])
        { Sheet = most < view.Now.Upcoming.Length ? null : "30日内实施的裁减" };
    }

    private static string CityOf(EditionView view, ReportedLayoff report) => view.Tree.Resolve(report.Region) is not { } region ? report.Region
        : view.Cities.Count() == 1 ? region.Name : (view.Tree.AncestorAt(region, AdministrativeLevel.City) ?? region).Name;

    private static string TypeOf(EditionView view, ReportedLayoff report) => report.Type.Length > 0 ? view.Rules.Filing.Types.NameOf(report.Type) : LayoffKindName.Of(report.Kind);

    /// <summary>The reason as the enterprise states it; nothing is concluded.</summary>
    private static string ReasonOf(EditionView view, ReportedLayoff report) => (report.MainReason, report.Reason) switch
    {
        ({ Length: > 0 } code, _) => view.Rules.Filing.Reasons.NameOf(code),
        (_, { Length: > 0 } words) => view.Rules.Filing.Reasons.Find(words)?.Name ?? words,
        _ => NotStated,
    };

    private static int People(IEnumerable<ReportedLayoff> reports) => reports.Sum(report => report.Reduced ?? 0);
}
