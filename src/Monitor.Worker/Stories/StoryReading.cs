using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Notifications;
using Monitor.Worker.Cases;
using Monitor.Worker.Cases.Written;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Stories;
using Monitor.Worker.Record;

namespace Monitor.Worker.Stories;

/// <summary>Reads out of the record what came of a story.</summary>
internal sealed class StoryReading(MonitorRecord record, MonitorConfiguration configuration)
{
    private const int LongestQuote = 80;

    public async Task<StoryOutcome> ReadAsync(ImmutableArray<StoryStepResult> steps, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        var alerts = await context.Alerts.ToDictionaryAsync(alert => alert.Number, cancellationToken);
        var changes = await context.AlertChanges.OrderBy(change => change.Seq).ToListAsync(cancellationToken);
        var messages = await context.Outbox.OrderBy(message => message.Number).ToListAsync(cancellationToken);
        var rows = await context.CaseEvents.OrderBy(row => row.Seq).ToListAsync(cancellationToken);
        ImmutableArray<CaseEvent> events = [.. rows.Select(CaseShelf.EventOf)];
        return new StoryOutcome
        {
            Steps = steps,
            Events = events,
            Happenings = [.. changes.Select(change => Of(change, alerts[change.AlertNumber])), .. messages.Select(Of), .. TurnsOf(events)],
        };
    }

    private StoryHappening.OfAlert Of(AlertChangeRow change, AlertRow alert)
    {
        var (rules, kind) = (configuration.Rules, Enum.Parse<AlertChangeKind>(change.Change));
        var region = rules.Regions.Find(alert.Region) is { } found ? rules.Regions.FullName(found) : alert.Region;
        var name = rules.Rules.FirstOrDefault(rule => rule.Id == alert.Rule)?.Name ?? alert.Rule;
        var grade = NoticeWording.GradeName(alert.Kind == "data", change.ToGrade, rules.Grades);
        return new(change.Moment, $"{region}“{name}”（{alert.Rule}）{StoryWording.Of(kind)}，{grade}", alert.Rule, alert.Region, kind, change.ToGrade);
    }

    private StoryHappening.OfMessage Of(OutboxMessage message)
    {
        var by = message.Kind == OutboxKind.Mail ? MessageWay.Mail : MessageWay.Sms;
        var (shown, words) = by == MessageWay.Mail ? (message.Subject, $"{message.Subject}\n{message.Text}") : (message.Text, message.Text);
        var name = configuration.People.FirstOrDefault(person => person.Id == message.Person)?.Name ?? message.Person;
        return new(message.CreatedAt, $"发给{name}（{message.Person}）的{StoryWording.Of(by)}“{(shown.Length > LongestQuote ? shown[..LongestQuote] + "…" : shown)}”", message.Person, by, words);
    }

    private IEnumerable<StoryHappening> TurnsOf(IEnumerable<CaseEvent> events)
    {
        var book = CaseBook.Empty;
        foreach (var happened in events)
        {
            var before = book.Find(happened.Case);
            book = book.After([happened]);
            foreach (var task in book.Find(happened.Case)!.Tasks)
            {
                if (TurnOf(before?.TaskOf(task.Id), task) is { } turn)
                {
                    var due = LocalMoment.Text(task.DueAt, configuration.Rules.TimeZone);
                    yield return new StoryHappening.OfTask(happened.At, $"{happened.Case}任务“{task.Name}”（{task.Id}）{StoryWording.Of(turn)}，期限 {due}", happened.Case, task, turn);
                }
            }
        }
    }

    private static TaskTurn? TurnOf(CaseTask? before, CaseTask after) => before switch
    {
        null => TaskTurn.Opened,
        _ when before == after => null,
        { State: TaskState.Open } when after.State == TaskState.Done => TaskTurn.Done,
        { State: TaskState.Open } when after.State == TaskState.SetAside => TaskTurn.SetAside,
        { OverdueAt: null } when after.OverdueAt is not null => TaskTurn.Overdue,
        { WarnedAt: null } when after.WarnedAt is not null => TaskTurn.Warned,
        { Stopped: null } when after.Stopped is not null => TaskTurn.Stopped,
        { Stopped: not null } when after.Stopped is null => TaskTurn.Restarted,
        _ => TaskTurn.Tightened,
    };
}
