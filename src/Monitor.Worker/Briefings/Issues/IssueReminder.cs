using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Cases;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Notifications;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings.Issues;

/// <summary>Reminds those who write and approve of issues that nobody approved in time, each person once by one mail; by setting the lists get the drafts.</summary>
internal sealed class IssueReminder(MonitorRecord record, IssueProofs proofs, IssueSending sending, IssueMails mails, MailTexts<LateIssuesModel> texts, ImmutableArray<Person> people, RuleSet rules, ServiceSetting setting, ServiceLabel label)
{
    /// <summary>The mail about briefings that nobody approved in time.</summary>
    public static MailEntries<LateIssuesModel> LateMail { get; } = new("briefing.late");

    /// <summary>Reminds of what is late now.</summary>
    /// <returns>How many issues are late.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (setting.IsDrill || setting.Configuration.Service.Mode == ServiceMode.ReplayOnly)
        {
            return 0; // a made Monday waits for nobody
        }

        var late = await record.Briefings.LateAsync(setting.Clock.GetUtcNow(), cancellationToken);
        if (late.Count == 0)
        {
            return 0;
        }

        var drafts = new Dictionary<string, (IssueProof Proof, IReadOnlyList<OutboxFile> Files)>(StringComparer.Ordinal);
        if (setting.Configuration.Service.Briefing.WhenLate == LateBriefing.SendDraft)
        {
            foreach (var issue in late.Where(issue => proofs.ScopeOf(issue) is not null && !mails.ListOf(issue.Scope).IsEmpty))
            {
                var proof = await proofs.ReadAsync(issue, isDraft: true, cancellationToken);
                drafts.Add(issue.Number, (proof, await sending.DraftFilesAsync(proof, cancellationToken)));
            }
        }

        await record.WriteAsync(transaction => Remind(transaction, late, drafts), cancellationToken);
        return late.Count;
    }

    private void Remind(RecordTransaction transaction, IReadOnlyList<BriefingIssueRow> late, Dictionary<string, (IssueProof Proof, IReadOnlyList<OutboxFile> Files)> drafts)
    {
        var told = new List<BriefingIssueRow>();
        foreach (var issue in late)
        {
            var isSent = drafts.TryGetValue(issue.Number, out var draft);
            var next = issue with { RemindedAt = transaction.Now, DraftSentAt = isSent ? transaction.Now : issue.DraftSentAt };
            if (IssueDesk.Put(transaction, next, issue, Actor.Machine, "briefing.remind", new { draft = isSent }).Issue is null)
            {
                continue; // somebody acts on it just now
            }

            told.Add(next);
            foreach (var message in isSent ? mails.Of(draft.Proof, draft.Files, transaction.Now) : [])
            {
                transaction.AddMessage(message);
            }
        }

        foreach (var (person, issues) in Concerned(told))
        {
            transaction.AddMessage(MailOf(person, issues, transaction.Now));
        }
    }

    /// <summary>The analysts and leads of an issue's own region; where it has none, those of the whole.</summary>
    private IEnumerable<(Person Person, BriefingIssueRow[] Issues)> Concerned(List<BriefingIssueRow> issues)
    {
        var writers = people.Where(person => person is { Role: PersonRole.Analyst or PersonRole.Lead, Mail: not null }).ToArray();
        var pairs = issues.SelectMany(issue =>
        {
            var own = writers.Where(person => proofs.ScopeOf(issue) is { } scope && scope.Roots is [var root] && person.Region == root).ToArray();
            return (own.Length > 0 ? own : writers.Where(person => person.Region == rules.Regions.Root.Code)).Select(person => (Person: person, Issue: issue));
        }).ToLookup(pair => pair.Person.Id, pair => pair.Issue, StringComparer.Ordinal);
        return writers.Where(person => pairs.Contains(person.Id)).Select(person => (person, pairs[person.Id].ToArray()));
    }

    private OutboxMessage MailOf(Person person, BriefingIssueRow[] issues, DateTimeOffset now)
    {
        var which = issues.Length == 1 ? proofs.NameOf(issues[0]) : string.Create(CultureInfo.InvariantCulture, $"{issues.Length}期简报");
        ImmutableArray<string> lines =
        [
            .. issues.Select(issue => $"{proofs.NameOf(issue)}（编号{issue.Number}），应于{OfficialTime.Moment(issue.DueAt!.Value, rules.TimeZone)}前审批{(issue.DraftSentAt is null ? "" : "；已按设置将草稿发给名单")}"),
        ];
        return texts.Fill(new LateIssuesModel(label, person.Name, $"{which}尚未审批", lines, OfficialTime.Moment(now, rules.TimeZone))).To(person.Id, person.Mail!, now);
    }
}
