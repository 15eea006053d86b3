using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases;

/// <summary>事项办理: the only way in for what people do, whichever door they come through. Events, audit and messages of an act are written in one transaction.</summary>
internal sealed partial class CaseOffice(MonitorRecord record, CaseStore store, CaseFrame frame, CaseMessages messages, ILogger<CaseOffice> logger)
{
    private static readonly Refusal KeyMisused = new(RefusalKind.Invalid, "同一个幂等键（Idempotency-Key）已经用于另一项办理。", "请为每一项办理换用新的幂等键。");

    /// <summary>Does an act, or says why not.</summary>
    /// <param name="caseNumber">The case; null for <see cref="OpenCase"/>.</param>
    /// <param name="act">The act.</param>
    /// <param name="actor">Who does it, as the door has made sure.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<ActAnswer> ActAsync(string? caseNumber, CaseAct act, Actor actor, CancellationToken cancellationToken) =>
        ActAsync(caseNumber, act, actor, ActCondition.None, cancellationToken);

    /// <summary>Does an act under a condition, or says why not. A request that was answered before is answered again with the case as it stands, and without events.</summary>
    public async Task<ActAnswer> ActAsync(string? caseNumber, CaseAct act, Actor actor, ActCondition condition, CancellationToken cancellationToken)
    {
        var answer = await record.WriteAsync(transaction => Act(transaction, caseNumber, act, actor, condition), cancellationToken);
        if (answer.IsDone)
        {
            LogDone(answer.Case?.Number, act.Kind, answer.Events.Length);
        }
        else
        {
            LogRefused(caseNumber, act.Kind, answer.Refusal!.Kind);
        }

        return answer;
    }

    /// <summary>The open cases that an actor may read, by number.</summary>
    public ImmutableArray<Case> List(Actor reader) => [.. store.Read().Open.Where(one => MayRead(reader, one))];

    /// <summary>A case with everything that happened to it; null where there is none or the actor may not read it.</summary>
    public async Task<(Case Case, ImmutableArray<CaseEvent> Events)?> ShowAsync(string number, Actor reader, CancellationToken cancellationToken)
    {
        var events = await store.EventsOfAsync(number, cancellationToken);
        return !events.IsEmpty && CaseBook.Empty.After(events).Find(number) is { } found && MayRead(reader, found) ? (found, events) : null;
    }

    private bool MayRead(Actor reader, Case one) =>
        reader.Person == Actor.Machine.Person || ActRights.MayRead(reader.Role, ActRights.RelationOf(reader.Region, one.Owner, one.Region, frame.Regions));

    private ActAnswer Act(RecordTransaction transaction, string? number, CaseAct act, Actor actor, ActCondition condition)
    {
        var before = store.Read(transaction);
        if (condition.Answered(transaction, number, act, actor, out var misused) is { } answered)
        {
            return new ActAnswer(null, CaseShelf.With(before, answered, transaction.Context).Find(answered), []);
        }

        if (condition.Barred(transaction, number, act, actor) is { } barring)
        {
            return new ActAnswer(barring, null, []);
        }

        if (number is not null)
        {
            before = CaseShelf.With(before, number, transaction.Context);
        }

        var subject = number is null ? null : before.Find(number);
        var decision = CaseDesk.Decide(subject, act, actor, transaction.Now, before, frame);
        if ((decision.Refusal is { Kind: RefusalKind.NotAllowed } barred ? barred : misused ? KeyMisused : condition.MovedOn(subject) ?? decision.Refusal) is { } refusal)
        {
            if (refusal.Kind == RefusalKind.NotAllowed)
            {
                transaction.AddAudit(Refused(transaction, number, act, actor, refusal)); // who tried what is beyond them is kept too
            }

            return new ActAnswer(refusal, subject, []);
        }

        var after = CaseStore.Append(transaction, before, decision.Events);
        foreach (var message in messages.Compose(transaction, before, decision.Events))
        {
            transaction.AddMessage(message);
        }

        var opened = decision.Events.FirstOrDefault(happened => happened.Fact is Opened)?.Case;
        var standing = opened ?? number!;
        condition.Note(transaction, number, act, actor, standing, opened is not null);
        OutboxDeliveries.AcknowledgeCase(transaction, standing, actor.Person, $"本人已办理“{ActWording.Of(act.Kind)}”");
        if (IsAnswered(after, standing))
        {
            OutboxFolds.EndCalls(transaction, standing, one => IsAnswered(after, one), after.Find(standing)!.Answering is null ? "已有人办理，不再呼叫" : "已签收，不再呼叫");
        }

        return new ActAnswer(null, after.Find(standing), decision.Events);
    }

    private static bool IsAnswered(CaseBook book, string number) => book.Find(number) is null or { IsOpen: false } or { Escalation.Stopped: not null };

    private static AuditEntry Refused(RecordTransaction transaction, string? number, CaseAct act, Actor actor, Refusal refusal) => new()
    {
        At = transaction.Now,
        Actor = actor.Person,
        Act = $"case.refused.{Word.Of(act.Kind)}",
        Subject = number ?? "",
        Detail = System.Text.Json.JsonSerializer.Serialize(new { refusal.Reason }, CaseJson.Options),
        Origin = actor.Origin,
    };

    [LoggerMessage(6001, LogLevel.Information, "{Case}: {Act} done, {Events} events")]
    private partial void LogDone(string? @case, ActKind act, int events);

    [LoggerMessage(6002, LogLevel.Information, "{Case}: {Act} refused ({Kind})")]
    private partial void LogRefused(string? @case, ActKind act, RefusalKind kind);
}
