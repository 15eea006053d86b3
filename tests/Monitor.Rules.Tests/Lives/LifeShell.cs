using System.Collections.Immutable;
using System.Text.Json;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Notifications;
using Monitor.Rules.Panels;
using Monitor.Rules.Tests.Cases;

namespace Monitor.Rules.Tests.Lives;

/// <summary>A small book-keeper around the real engine: evaluator, case desk and notices, with everything kept in memory. Faults are planted here, between the engine and the check.</summary>
internal sealed class LifeShell(LifeFault fault, LifeCount count)
{
    private readonly List<Observation> figures = [];
    private readonly List<LayoffReport> reports = [];
    private readonly List<FigureAdjustment> adjustments = [];
    private readonly List<string> log = [];
    private ImmutableArray<AlertOrder> orders = [];

    public DateTimeOffset Now { get; private set; } = Moment.At("2026-11-23", 10);

    public Panel Panel { get; private set; } = new(LifeWorld.Rules);

    public EvaluationState State { get; private set; } = EvaluationState.Empty;

    public DateTimeOffset Watermark { get; private set; } = DateTimeOffset.MinValue;

    public CaseBook Book { get; private set; } = CaseBook.Empty;

    public List<LifeMail> Outbox { get; } = [];

    /// <summary>Everything that happened to cases, in order.</summary>
    public List<CaseEvent> Happened { get; } = [];

    public void Pass(TimeSpan time) => Now += time;

    public void Learn(in Observation figure)
    {
        figures.Add(figure);
        Panel.Learn(figure);
    }

    public void Learn(LayoffReport report)
    {
        reports.Add(report);
        Panel.Learn(report);
    }

    public void Learn(FigureAdjustment adjustment)
    {
        adjustments.Add(adjustment);
        Panel.Learn(adjustment);
    }

    /// <summary>Evaluates now, and keeps all that follows at once, as one transaction does.</summary>
    public ImmutableArray<AlertChange> Evaluate()
    {
        Now = Now.AddMinutes(1);
        var result = Planted(Evaluator.Evaluate(LifeWorld.Rules, Panel, State, Now, orders));
        orders = [];
        State = result.State;
        Watermark = fault == LifeFault.TurnsWatermarkBack && count.Evaluations % 7 == 6 ? Watermark.AddHours(-1) : result.State.KnownAt;
        Keep(CaseDesk.Take(Book, [.. result.Changes.Select(NewsOf)], Now, LifeWorld.Frame));
        var rows = NotificationPolicy.Plan(result.Changes, LifeWorld.People, LifeWorld.Rules)
            .Select(notice => new LifeMail(notice.Person.Id, notice.Channel == NotificationChannel.Mail, Now, [.. notice.Items.Concat(notice.Items.SelectMany(item => item.Folded)).Select(item => item.Change.Number).Distinct()]));
        Outbox.AddRange(fault == LifeFault.LosesOutboxRow && count.Evaluations % 5 == 4 ? rows.Skip(1) : rows);
        count.Evaluations++;
        return result.Changes;
    }

    public CaseDecision Act(CaseAct act, Actor actor, string? number)
    {
        var decision = CaseDesk.Decide(number is null ? null : Book.Find(number), act, actor, Now, Book, LifeWorld.Frame);
        Keep(decision.Events);
        foreach (var lowering in decision.Events.Select(e => e.Fact).OfType<Acted>().Select(acted => acted.Act).OfType<LowerAlert>())
        {
            orders = orders.Add(new AlertOrder(lowering.Alert, lowering.Grade, Now));
        }

        return decision;
    }

    public void Tick()
    {
        foreach (var one in Book.Open.ToArray())
        {
            Keep(CaseDesk.Tick(one, Now, LifeWorld.Frame));
            count.Calls += Book.Find(one.Number)!.Escalation!.Rounds.Length - one.Escalation!.Rounds.Length;
        }

        if (fault == LifeFault.CallsOnceAnswered && Book.Open.FirstOrDefault(c => c.Escalation is { Stopped: not null }) is { } answered)
        {
            Keep([new CaseEvent(answered.Number, answered.Version + 1, Now, Actor.Machine, new Escalated(1, [], []))]);
        }
    }

    /// <summary>Tries to send what waits; what fails too often is listed until somebody has it sent again.</summary>
    public void Deliver(Func<int, bool> succeeds)
    {
        for (var i = 0; i < Outbox.Count; i++)
        {
            var row = Outbox[i];
            if (row.IsDead)
            {
                Outbox[i] = succeeds(i) ? row with { IsDead = false, IsListed = false, Attempts = 0 } : row;
            }
            else if (!row.IsSent)
            {
                var attempts = row.Attempts + 1;
                var isDead = attempts == LifeMail.MostAttempts;
                Outbox[i] = succeeds(i) ? row with { IsSent = true, Attempts = attempts } : row with { Attempts = attempts, IsDead = isDead, IsListed = isDead };
                count.DeadLetters += Outbox[i].IsListed ? 1 : 0;
            }
        }
    }

    /// <summary>Ends the process and begins another: all that is left is what the record keeps.</summary>
    public void Restart()
    {
        count.Restarts++;
        State = LifeState.Reread(State);
        Book = LifeState.Replay(log, Book);
        Panel = new Panel(LifeWorld.Rules);
        figures.ForEach(figure => Panel.Learn(figure));
        reports.ForEach(Panel.Learn);
        adjustments.ForEach(Panel.Learn);
    }

    private void Keep(ImmutableArray<CaseEvent> events)
    {
        Book = Book.After(events);
        Happened.AddRange(events);
        count.Lapses += events.Count(e => e.Fact is AcknowledgementLapsed);
        log.AddRange(events.Select(e => JsonSerializer.Serialize(e, CaseJson.Options)));
        if (fault == LifeFault.EditsClosedCase && Book.Cases.Values.FirstOrDefault(c => !c.IsOpen) is { } closed)
        {
            var edited = closed with { Notes = closed.Notes.Add(new CaseNote("补记", new Signature(AnActor.Lead.Person, Now))) };
            Book = CaseBook.Of(Book.Cases.Values.Select(c => c == closed ? edited : c), []);
        }
    }

    private AlertNews NewsOf(AlertChange change) => new(change, Now.AddMinutes(-30))
    {
        Enterprises =
        [
            .. change.Evidence.Contributions
                .SelectMany(c => c.Reports.Split('、').Select(number => reports.LastOrDefault(r => r.Number == number)?.EnterpriseKey))
                .OfType<string>()
                .Where(key => SocialCreditCode.TryParse(key, out _))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ],
    };

    private EvaluationResult Planted(EvaluationResult result) => fault switch
    {
        LifeFault.LowersOnMissingData when result.State.OpenAlerts().FirstOrDefault(a => a.FrozenSince is not null) is { } frozen => Lowered(result, frozen),
        LifeFault.RaisesTwice when result.State.OpenAlerts().FirstOrDefault(a => !a.IsData) is { } open => result with
        {
            Changes = result.Changes.Add(Change(open with { Number = "YJ2026-9999" }, AlertChangeKind.Raise, Grading.Grade.None, open.Grade)),
        },
        _ => result,
    };

    private EvaluationResult Lowered(EvaluationResult result, Alert frozen)
    {
        var tracks = result.State.Tracks[frozen.RuleId];
        var without = tracks.Select(track => track?.Open == frozen ? track with { Open = null } : track).ToImmutableArray();
        return result with
        {
            State = result.State with { Tracks = result.State.Tracks.SetItem(frozen.RuleId, without) },
            Changes = result.Changes.Add(Change(frozen, AlertChangeKind.Quiet, frozen.Grade, Grading.Grade.None)),
        };
    }

    private AlertChange Change(Alert alert, AlertChangeKind kind, Grading.Grade from, Grading.Grade to) => new()
    {
        Number = alert.Number,
        RuleId = alert.RuleId,
        Region = alert.Region,
        At = Now,
        Kind = kind,
        Reason = AlertReason.QuietLongEnough,
        From = from,
        To = to,
        Period = alert.Period,
        Evidence = alert.Evidence,
    };
}
