using System.Collections.Immutable;
using System.Text;
using Monitor.Rules.Cases;
using Monitor.Worker.Cases;
using Monitor.Worker.Cases.Written;
using Monitor.Worker.ConfigFiles.Documents.People;
using Monitor.Worker.ConfigFiles.Documents.Stories;
using Monitor.Worker.Demo;
using Monitor.Worker.Escalation;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Intake;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Stories;

/// <summary>Plays a story: each step at its time, each evaluation at its hour, each clock of a case at its minute.</summary>
internal sealed class StoryPlay(
    StoryDocument story,
    ServiceSetting setting,
    MonitorRecord record,
    SourceImport import,
    EvaluationSchedule schedule,
    EvaluationSweep evaluation,
    TickCases tickCases,
    CaseStore store,
    CaseOffice office,
    AcknowledgementDesk desk,
    DeliveryRun delivery)
{
    private readonly DemoClock clock = (DemoClock)setting.Clock;
    private readonly TimeZoneInfo zone = setting.Configuration.Rules.TimeZone;
    private readonly ImmutableArray<StoryStepResult>.Builder results = ImmutableArray.CreateBuilder<StoryStepResult>();

    /// <summary>Plays it from the beginning to the end.</summary>
    public async Task<StoryOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var waiting = new Queue<StoryStep>(story.Given);
        var (now, to) = (LocalMoment.Of(story.From, zone), LocalMoment.Of(story.To, zone));
        while (now < to)
        {
            clock.AdvanceTo(now);
            var isBusy = false;
            while (waiting.TryPeek(out var step) && MomentOf(step) <= now)
            {
                results.Add(new StoryStepResult(waiting.Dequeue(), await DoAsync(step, cancellationToken)));
                isBusy = true;
            }

            await evaluation.RunAsync(cancellationToken);
            await tickCases(cancellationToken);
            await delivery.RunAsync(cancellationToken);
            now = Next(now, isBusy, waiting);
        }

        return await new StoryReading(record, setting.Configuration).ReadAsync(results.ToImmutable(), cancellationToken);
    }

    /// <summary>The next time at which anything can happen: a step, a clock that runs out, the hour after a step, a day that begins.</summary>
    private DateTimeOffset Next(DateTimeOffset now, bool isBusy, Queue<StoryStep> waiting)
    {
        var rules = setting.Configuration.Rules;
        var next = schedule.After(isBusy ? now : rules.StartOf(rules.DayOf(now).AddDays(1)).AddTicks(-1));
        var clocks = store.Read().Open.Select(CaseDesk.NextTick).OfType<DateTimeOffset>().Where(due => due > now);
        return clocks.Append(next).Concat(waiting.Take(1).Select(MomentOf)).Min();
    }

    private DateTimeOffset MomentOf(StoryStep step) => LocalMoment.Of(step.At, zone);

    private Task<string?> DoAsync(StoryStep step, CancellationToken cancellationToken) =>
        step is FileArrival file ? TakeInAsync(file, cancellationToken) : ActAsync((PersonAct)step, cancellationToken);

    private async Task<string?> TakeInAsync(FileArrival file, CancellationToken cancellationToken)
    {
        var path = Path.Combine(setting.Data.Inbox, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, file.Content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);
        foreach (var source in setting.Configuration.Sources.Where(source => FileSearch.Takes(source.Path, file.Path)))
        {
            var taken = await import.ImportAsync(source, new FoundFile(file.Path, [path]), setting.Configuration.Rules, retry: false, progress: null, cancellationToken);
            if (taken.Status != ImportStatus.Taken || taken.Counts.Quarantined > 0)
            {
                return $"文件没有全部收下：{taken.Counts.Quarantined} 行进入隔离区。{taken.Reason}";
            }
        }

        return null;
    }

    private async Task<string?> ActAsync(PersonAct act, CancellationToken cancellationToken)
    {
        var person = setting.Configuration.People.Single(person => person.Id == act.By);
        var refused = act.Through == ActWay.Desk
            ? (await office.ActAsync(act.Case, WrittenActs.Of(act.Act, act.With, zone), ActorOf(person), cancellationToken)).Refusal?.ToString()
            : await new StorySignature(record, desk).SignAsync(act, person, cancellationToken);
        return (act.Refused, refused) switch
        {
            (null, null) => null,
            (null, { } refusal) => $"被拒绝：{refusal}",
            ({ } expected, null) => $"办成了，应当以“{expected}”为由被拒绝",
            ({ } expected, { } refusal) => refusal.Contains(expected, StringComparison.Ordinal) ? null : $"拒绝的理由是：{refusal}",
        };
    }

    private static Actor ActorOf(PersonDocument person) =>
        new(person.Id, Enum.Parse<Monitor.Rules.Notifications.PersonRole>(person.Role.ToString()), person.Region, "story");
}
