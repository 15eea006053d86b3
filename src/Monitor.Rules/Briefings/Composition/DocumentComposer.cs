using Monitor.Rules.Briefings.Documents;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>Composes a briefing as a document. The same matter and edition give the same words.</summary>
public static class DocumentComposer
{
    /// <summary>The briefing.</summary>
    /// <param name="matter">What is known.</param>
    /// <param name="edition">On what, over which days, for whom.</param>
    /// <exception cref="ArgumentException">The days end before they begin, or the snapshot was taken before they began.</exception>
    public static BriefingDocument Compose(BriefingMatter matter, BriefingEdition edition)
    {
        if (edition.To < edition.From || matter.Rules.DayOf(matter.Snapshot.KnownAt) < edition.From)
        {
            throw new ArgumentException($"The days from {edition.From:O} to {edition.To:O} are none that the snapshot of {matter.Snapshot.KnownAt:O} can speak of.", nameof(edition));
        }

        var view = new EditionView(matter, edition);
        return new BriefingDocument(Title(view), matter.Rules.Grades, [.. SummaryPart.Compose(view), .. Body(view), .. AnnexPart.Compose(view), .. MethodPart.Compose(view)]);
    }

    private static IEnumerable<DocumentBlock> Body(EditionView view) => view.Edition.Kind == EditionKind.Monthly && !view.Matter.Policy.MonthlyParts.IsEmpty
        ? [.. MonthlyBody.Compose(view), .. StandingPart.Compose(view), .. LayoffPart.Compose(view), .. JudgementPart.ComposeWatched(view), .. TargetPart.Compose(view), .. DisposalPart.Compose(view), .. QualityPart.Compose(view), .. ScorePart.Compose(view)]
        :
        [
            .. StandingPart.Compose(view), .. LayoffPart.Compose(view), .. FigurePart.Compose(view), .. JudgementPart.ComposeWatched(view), .. TargetPart.Compose(view),
            .. DisposalPart.Compose(view), .. QualityPart.Compose(view), .. OutlookPart.Compose(view), .. ScorePart.Compose(view),
        ];

    private static TitleBlock Title(EditionView view) => new()
    {
        Issuer = view.Matter.Policy.Issuer.Length > 0 ? view.Matter.Policy.Issuer : view.Matter.Issuer,
        Title = $"{view.Name}{view.Edition.Title}",
        Issue = view.Edition.Issue,
        Region = view.Name,
        Period = view.Edition.PeriodName,
        Date = view.Today,
        SnapshotId = view.Matter.SnapshotId,
        ConfigVersion = view.Now.RuleVersion,
        Mark = view.Edition.IsDrill ? "演练" : "",
        Circulation = view.Edition.LeavesTheHouse ? "" : "内部资料　注意保存",
    };
}
