using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Briefings.Issues;
using Monitor.Rules.Cases;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings.Issues;

/// <summary>Where issues are made, written on, approved and corrected. Every act is entered in the audit log in its own transaction.</summary>
internal sealed class IssueDesk(MonitorRecord record, IssueGate gate, IssueProofs proofs, IssuePress press, RuleSet rules)
{
    private const int LongestText = 5000;
    private const int LongestReason = 200;

    /// <summary>Makes a draft. A draft of the same edition is made anew from the snapshot; the machine leaves one that is there alone.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="snapshot">The snapshot it is made from.</param>
    /// <param name="dueAt">By when it should be approved; null where nobody waits for it.</param>
    /// <param name="actor">Who makes it.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<IssueAnswer> MakeAsync(BriefingEdition edition, SnapshotRow snapshot, DateTimeOffset? dueAt, Actor actor, CancellationToken cancellationToken)
    {
        if (gate.Refuse(IssueAct.Make, actor, edition.Scope) is { } refusal)
        {
            return IssueAnswer.Refused(refusal);
        }

        return await record.WriteAsync(transaction => LatestOf(transaction, edition) switch
        {
            null => Added(transaction, IssueOf(transaction, edition, snapshot, actor) with { DueAt = dueAt }, actor, "briefing.make"),
            { } there when actor.Person == Actor.Machine.Person => IssueAnswer.Done(there),
            { State: IssueState.Archived } there => IssueAnswer.Refused(RefusalKind.OutOfOrder, $"这一期简报已经归档（{there.Number}），不能重新生成。", $"请用 monitor brief correct {there.Number} 另出更正。"),
            { } there => Put(transaction, WithoutApproval(there) with { SnapshotId = snapshot.Id, ConfigVersion = rules.Version }, there, actor, "briefing.make", new { snapshot = snapshot.Id }),
        }, cancellationToken);
    }

    /// <summary>Writes one of the parts that are left to people. An approval is taken back by it.</summary>
    public async Task<IssueAnswer> EditAsync(string number, string part, string text, int? version, Actor actor, CancellationToken cancellationToken)
    {
        var found = await gate.FindAsync(IssueAct.Edit, number, version, actor, cancellationToken);
        if (found.Issue is not { } issue)
        {
            return found;
        }

        var parts = (await proofs.ReadAsync(issue, isDraft: true, cancellationToken)).Document.Blocks.OfType<FreeText>().ToArray();
        if (parts.All(it => it.Key != part))
        {
            return IssueAnswer.Refused(RefusalKind.Invalid, $"简报{number}没有“{part}”这一部分。", $"可编辑的部分：{string.Join("、", parts.Select(it => $"{it.Key}（{it.Name}）"))}。");
        }

        if (text.Length > LongestText)
        {
            return IssueAnswer.Refused(RefusalKind.Invalid, $"内容有{text.Length}字，超过{LongestText}字。", "请删减后重试。");
        }

        return await record.WriteAsync(
            transaction =>
            {
                var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
                var answer = Put(transaction, WithoutApproval(issue) with { State = IssueState.Edited }, issue, actor, "briefing.edit", new { part, characters = text.Length, sha256 = hash });
                if (answer.Issue is not null)
                {
                    transaction.Context.BriefingTexts.Add(new() { Issue = number, Part = part, Text = text, At = transaction.Now, Person = actor.Person });
                    transaction.Context.SaveChanges();
                }

                return answer;
            },
            cancellationToken);
    }

    /// <summary>Approves an issue as it reads now.</summary>
    public async Task<IssueAnswer> ApproveAsync(string number, int? version, Actor actor, CancellationToken cancellationToken)
    {
        var found = await gate.FindAsync(IssueAct.Approve, number, version, actor, cancellationToken);
        if (found.Issue is not { } issue)
        {
            return found;
        }

        var proof = await proofs.ReadAsync(issue, isDraft: false, cancellationToken);
        var hash = press.Print(proof.Document, IssueFormat.Docx, proof.Audit).Sha256;
        return await record.WriteAsync(
            transaction => Put(
                transaction,
                issue with { State = IssueState.Approved, ApprovedAt = transaction.Now, ApprovedBy = actor.Person, ApprovedSha256 = hash, ConfigVersion = rules.Version },
                issue, actor, "briefing.approve", new { docx = hash }),
            cancellationToken);
    }

    /// <summary>Makes a new issue that corrects an archived one and begins with what people wrote for that.</summary>
    /// <param name="number">The archived issue.</param>
    /// <param name="reason">Why, in a few words.</param>
    /// <param name="snapshot">The snapshot to make it from; null for that of the archived one.</param>
    /// <param name="actor">Who corrects.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<IssueAnswer> CorrectAsync(string number, string reason, SnapshotRow? snapshot, Actor actor, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason || reason.Any(char.IsControl))
        {
            return IssueAnswer.Refused(RefusalKind.Invalid, $"更正原因须写成一行，不超过{LongestReason}字。", "请用 --reason 写明。");
        }

        var found = await gate.FindAsync(IssueAct.Correct, number, null, actor, cancellationToken);
        if (found.Issue is not { } old)
        {
            return found;
        }

        var texts = await record.Briefings.TextsAsync(number, cancellationToken);
        return await record.WriteAsync(
            transaction =>
            {
                var made = new BriefingIssueRow
                {
                    Number = BriefingStore.NextNumber(transaction, rules.DayOf(transaction.Now).Year),
                    Kind = old.Kind,
                    Scope = old.Scope,
                    FirstDay = old.FirstDay,
                    LastDay = old.LastDay,
                    LeavesTheHouse = old.LeavesTheHouse,
                    SnapshotId = snapshot?.Id ?? old.SnapshotId,
                    ConfigVersion = rules.Version,
                    MadeAt = transaction.Now,
                    MadeBy = actor.Person,
                    Corrects = number,
                    Reason = reason,
                };
                transaction.Context.BriefingTexts.AddRange(texts.Values.Select(text => text with { Id = 0, Issue = made.Number }));
                return Added(transaction, made, actor, "briefing.correct");
            },
            cancellationToken);
    }

    /// <summary>The audit entry of an act.</summary>
    internal static AuditEntry Entry(RecordTransaction transaction, Actor actor, string act, string number, string before, string after, object detail) => new()
    {
        At = transaction.Now,
        Actor = actor.Person,
        Origin = actor.Origin,
        Act = act,
        Subject = number,
        Before = before,
        After = after,
        Detail = JsonSerializer.Serialize(detail),
    };

    /// <summary>Puts the next version of an issue with its audit entry, unless somebody was faster.</summary>
    internal static IssueAnswer Put(RecordTransaction transaction, BriefingIssueRow next, BriefingIssueRow before, Actor actor, string act, object detail)
    {
        var put = next with { Version = before.Version + 1 };
        return BriefingStore.Put(transaction, put, Entry(transaction, actor, act, put.Number, Word.Of(before.State), Word.Of(put.State), detail))
            ? IssueAnswer.Done(put)
            : IssueAnswer.Overtaken(put.Number);
    }

    private static IssueAnswer Added(RecordTransaction transaction, BriefingIssueRow issue, Actor actor, string act)
    {
        var span = string.Create(CultureInfo.InvariantCulture, $"{issue.FirstDay:yyyy-MM-dd}/{issue.LastDay:yyyy-MM-dd}");
        BriefingStore.Add(transaction, issue, Entry(transaction, actor, act, issue.Number, "", Word.Of(issue.State), new { kind = issue.Kind, scope = issue.Scope, span, snapshot = issue.SnapshotId, corrects = issue.Corrects }));
        return IssueAnswer.Done(issue);
    }

    private static BriefingIssueRow WithoutApproval(BriefingIssueRow issue) => issue with
    {
        State = issue.State == IssueState.Approved ? IssueState.Edited : issue.State,
        ApprovedAt = null,
        ApprovedBy = "",
        ApprovedSha256 = "",
    };

    private static BriefingIssueRow? LatestOf(RecordTransaction transaction, BriefingEdition edition)
    {
        var kind = Word.Of(edition.Kind);
        return transaction.Context.BriefingIssues.AsNoTracking()
            .Where(row => row.Kind == kind && row.Scope == edition.Scope.Id && row.FirstDay == edition.From && row.LastDay == edition.To && row.LeavesTheHouse == edition.LeavesTheHouse)
            .OrderByDescending(row => row.Number)
            .FirstOrDefault();
    }

    private BriefingIssueRow IssueOf(RecordTransaction transaction, BriefingEdition edition, SnapshotRow snapshot, Actor actor) => new()
    {
        Number = BriefingStore.NextNumber(transaction, rules.DayOf(transaction.Now).Year),
        Kind = Word.Of(edition.Kind),
        Scope = edition.Scope.Id,
        FirstDay = edition.From,
        LastDay = edition.To,
        LeavesTheHouse = edition.LeavesTheHouse,
        SnapshotId = snapshot.Id,
        ConfigVersion = rules.Version,
        MadeAt = transaction.Now,
        MadeBy = actor.Person,
    };
}
