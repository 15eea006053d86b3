using System.Collections.Immutable;
using Monitor.Rules.Notifications;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings.Issues;

/// <summary>The mails that carry an issue to its list.</summary>
internal sealed class IssueMails(MailBriefing mail, ImmutableArray<Person> people, BriefingSettings setting)
{
    /// <summary>Who gets the briefings of a scope, in the order of the list; nobody where there is none.</summary>
    public ImmutableArray<Person> ListOf(string scope) =>
    [
        .. setting.Lists.Where(list => list.Scope == scope)
            .SelectMany(list => list.People)
            .Select(id => people.FirstOrDefault(person => person.Id == id))
            .OfType<Person>()
            .Where(person => person.Mail is not null),
    ];

    /// <summary>The mails of an issue.</summary>
    /// <param name="proof">The issue as it is sent.</param>
    /// <param name="files">What travels with them.</param>
    /// <param name="now">The moment of the transaction.</param>
    public IEnumerable<OutboxMessage> Of(IssueProof proof, IEnumerable<OutboxFile> files, DateTimeOffset now)
    {
        var (rendered, attached) = (mail.Render(proof.Document), OutboxFile.Write(files));
        return ListOf(proof.Issue.Scope).Select(person => rendered.To(person.Id, person.Mail!, now) with { Attachments = attached, SnapshotId = proof.Issue.SnapshotId });
    }
}
