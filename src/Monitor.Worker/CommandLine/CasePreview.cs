using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Cases.Notices;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Notifications;
using Monitor.Worker.Cases;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>Composes what people would be told of a case, as the service does, and queues nothing.</summary>
internal sealed class CasePreview(RecordSession session, IServiceProvider services)
{
    /// <summary>The message, and the names of those who would get it; null where there is no such case, or nothing to tell of it that way.</summary>
    public async Task<(OutboxMessage? Message, ImmutableArray<string> People)> RenderAsync(PreviewRequest request, CancellationToken cancellationToken)
    {
        if (session.Configuration.Cases is null || await services.GetRequiredService<CaseStore>().FindAsync(request.Number, cancellationToken) is not { } subject)
        {
            return (null, []);
        }

        if (request.About == PreviewSubject.Alert)
        {
            return await AlertAsync(subject, request.Channel, cancellationToken);
        }

        var events = await services.GetRequiredService<CaseStore>().EventsOfAsync(request.Number, cancellationToken);
        var messages = request.About == PreviewSubject.Case ? Told(events) : Called(subject, events);
        ImmutableArray<OutboxMessage> fitting = [.. messages.Where(message => message.Kind == KindOf(request.Channel))];
        var people = services.GetRequiredService<FrozenDictionary<string, Person>>();
        return (fitting.FirstOrDefault(), [.. fitting.Select(message => people.GetValueOrDefault(message.Person)?.Name ?? message.Person)]);
    }

    private static OutboxKind KindOf(NotificationChannel channel) => channel switch
    {
        NotificationChannel.Sms => OutboxKind.Sms,
        NotificationChannel.Mail => OutboxKind.Mail,
        _ => OutboxKind.Chat,
    };

    /// <summary>The messages of the last event that people were told of.</summary>
    private ImmutableArray<OutboxMessage> Told(ImmutableArray<CaseEvent> events)
    {
        var (before, happened) = Last(events, notice => notice.Occasion != CaseOccasion.Escalated);
        return happened is null ? [] : services.GetRequiredService<CaseMessages>().Compose(before, [happened], Moment(happened));
    }

    /// <summary>The messages of the last call; where nobody was called yet, of a first one to those on duty.</summary>
    private ImmutableArray<OutboxMessage> Called(Case subject, ImmutableArray<CaseEvent> events)
    {
        var (before, happened) = Last(events, notice => notice.Occasion == CaseOccasion.Escalated);
        if (happened is null)
        {
            if (subject is not { IsOpen: true, Escalation: not null } || subject.Plan.Escalation!.StepsAt(subject.Peak) is not [var step, ..])
            {
                return [];
            }

            var now = session.Record.Now();
            before = CaseBook.Of([subject], []);
            happened = new CaseEvent(subject.Number, subject.Version + 1, now, Actor.Machine, new Escalated(1, step.Channels, [new CaseRecipient(PersonRole.DutyOfficer, subject.Owner)]) { Persons = step.Persons });
        }

        return services.GetRequiredService<CaseMessages>().ComposeCalls(before, [happened], Moment(happened));
    }

    private CallMoment Moment(CaseEvent happened) => CallMoment.Sample(happened.At, Audit, (_, _, _) => 0, services.GetRequiredService<AcknowledgementOptions>());

    private static AuditHead Audit => new(0, "");

    private static (CaseBook Before, CaseEvent? Happened) Last(ImmutableArray<CaseEvent> events, Func<CaseNotice, bool> fits)
    {
        var (book, before, last) = (CaseBook.Empty, CaseBook.Empty, (CaseEvent?)null);
        foreach (var happened in events)
        {
            if (CaseNotices.Of(book.Find(happened.Case), happened) is { } notice && fits(notice))
            {
                (before, last) = (book, happened);
            }

            book = book.After([happened]);
        }

        return (before, last);
    }

    private async Task<(OutboxMessage? Message, ImmutableArray<string> People)> AlertAsync(Case subject, NotificationChannel channel, CancellationToken cancellationToken)
    {
        if (subject.Alerts.IsEmpty || await LastChangeAsync([.. subject.Alerts.Select(alert => alert.Number)], cancellationToken) is not var (change, row, snapshot))
        {
            return (null, []);
        }

        var rules = session.Configuration.Rules;
        var occasion = new MessageOccasion(rules, snapshot, row.Id, row.AuditHead ?? Audit, null)
        {
            Cases = subject.Alerts.ToImmutableSortedDictionary(alert => alert.Number, _ => new CaseReference(subject.Number, []), StringComparer.Ordinal),
        };
        var people = services.GetRequiredService<FrozenDictionary<string, Person>>().Values.OrderBy(person => person.Id, StringComparer.Ordinal).ToArray();
        var planned = NotificationPolicy.Plan([change], people, rules).Where(notice => notice.Channel == channel).ToArray();
        var notice = planned.FirstOrDefault() ?? new PlannedNotice(Nobody(rules.Regions.Root.Code), channel, [NotificationPolicy.ItemOf(change)]);
        return (services.GetRequiredService<MessageComposer>().Compose(notice, occasion), [.. planned.Select(one => one.Person.Name)]);
    }

    private static Person Nobody(string region) => new() { Id = "preview", Name = "", Role = PersonRole.DutyOfficer, Region = region, Mail = "preview@example.org", Mobile = "13900000000", Chat = "preview" };

    private async Task<(AlertChange Change, SnapshotRow Row, Snapshot Snapshot)?> LastChangeAsync(ImmutableArray<string> alerts, CancellationToken cancellationToken)
    {
        await using var reader = session.Record.Reader();
        var last = await reader.AlertChanges.Where(change => alerts.Contains(change.AlertNumber)).OrderByDescending(change => change.Seq).FirstOrDefaultAsync(cancellationToken);
        if (last is null || await session.Record.Evaluations.SnapshotAsync(last.SnapshotId, cancellationToken) is not { } row)
        {
            return null;
        }

        var snapshot = EvaluationJson.ReadSnapshot(row.Body.Span);
        return snapshot.Recent.LastOrDefault(change => change.Number == last.AlertNumber && change.Kind.ToString() == last.Change) is { } change ? (change, row, snapshot) : null;
    }
}
