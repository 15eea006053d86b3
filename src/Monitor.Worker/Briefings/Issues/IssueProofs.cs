using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings.Issues;

/// <summary>Makes the documents of issues from their snapshots and from what people wrote.</summary>
internal sealed class IssueProofs(MonitorRecord record, MatterReading matters, RuleSet rules, ServiceLabel label)
{
    /// <summary>What an issue speaks of; null where its region or group has left the configuration.</summary>
    public BriefingScope? ScopeOf(BriefingIssueRow issue) => BriefingScope.Find(rules.Regions, issue.Scope);

    /// <summary>An issue's name, such as 山东省就业失业风险监测周报2026年第47期.</summary>
    public string NameOf(BriefingIssueRow issue) => EditionOf(issue) is { } edition ? $"{edition.Scope.Name}{edition.Title}{(edition.Issue.Length > 0 ? edition.Issue : edition.PeriodName)}" : issue.Number;

    /// <summary>An issue as it reads now.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="isDraft">Whether it is marked as a draft.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InvalidOperationException">Its snapshot or its region is gone.</exception>
    public async Task<IssueProof> ReadAsync(BriefingIssueRow issue, bool isDraft, CancellationToken cancellationToken)
    {
        var snapshot = await SnapshotOfAsync(issue, cancellationToken);
        return await ReadAsync(issue, snapshot, await matters.ReadAsync(rules, snapshot, issue.FirstDay, issue.LastDay, cancellationToken), isDraft, cancellationToken);
    }

    /// <summary>Drafts of one snapshot and the same days, which rest on the same matter, one after another.</summary>
    public async IAsyncEnumerable<IssueProof> ReadAllAsync(IReadOnlyList<BriefingIssueRow> issues, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var snapshot = await SnapshotOfAsync(issues[0], cancellationToken);
        var matter = await matters.ReadAsync(rules, snapshot, issues[0].FirstDay, issues[0].LastDay, cancellationToken);
        foreach (var issue in issues)
        {
            yield return await ReadAsync(issue, snapshot, matter, isDraft: true, cancellationToken);
        }
    }

    /// <summary>A document that is not kept as an issue.</summary>
    public async Task<(BriefingDocument Document, AuditHead? Audit)> PreviewAsync(BriefingEdition edition, SnapshotRow snapshot, CancellationToken cancellationToken)
    {
        var matter = await matters.ReadAsync(rules, snapshot, edition.From, edition.To, cancellationToken);
        var document = DocumentComposer.Compose(matter, edition with { IsDrill = label.IsDrill });
        return (document with { Title = document.Title with { IsDraft = true } }, snapshot.AuditHead);
    }

    private async Task<SnapshotRow> SnapshotOfAsync(BriefingIssueRow issue, CancellationToken cancellationToken) =>
        await record.Evaluations.SnapshotAsync(issue.SnapshotId, cancellationToken) ?? throw new InvalidOperationException($"Snapshot {issue.SnapshotId} of {issue.Number} is not in the record.");

    private async Task<IssueProof> ReadAsync(BriefingIssueRow issue, SnapshotRow snapshot, BriefingMatter matter, bool isDraft, CancellationToken cancellationToken)
    {
        var edition = EditionOf(issue) ?? throw new InvalidOperationException($"{issue.Scope} of {issue.Number} is neither a region nor a group of this configuration.");
        var texts = await record.Briefings.TextsAsync(issue.Number, cancellationToken);
        var document = DocumentComposer.Compose(matter, edition).With(texts.ToDictionary(text => text.Key, text => text.Value.Text, StringComparer.Ordinal));
        var title = document.Title with
        {
            Number = issue.Number,
            IsDraft = isDraft,
            Corrects = issue.Corrects is null ? "" : $"本期更正{issue.Corrects}{(issue.Reason.Length > 0 ? $"：{issue.Reason}" : "")}",
        };
        return new IssueProof(issue, document with { Title = title }, snapshot.AuditHead);
    }

    private BriefingEdition? EditionOf(BriefingIssueRow issue) => ScopeOf(issue) is { } scope
        ? new BriefingEdition(Word.Parse<EditionKind>(issue.Kind), scope, issue.FirstDay, issue.LastDay) { LeavesTheHouse = issue.LeavesTheHouse, IsDrill = label.IsDrill }
        : null;
}
