using System.Collections.Immutable;
using Monitor.Rules.Cases.Facts;

namespace Monitor.Rules.Cases;

/// <summary>Collects what happens to one case at one moment, and folds it as it comes.</summary>
internal sealed class CaseLog
{
    private readonly string number;
    private readonly DateTimeOffset at;
    private readonly ImmutableArray<CaseEvent>.Builder events = ImmutableArray.CreateBuilder<CaseEvent>();
    private Case? now;

    private CaseLog(string number, Case? before, DateTimeOffset at)
    {
        this.number = number;
        this.at = at.ToUniversalTime();
        now = before;
    }

    /// <summary>The moment; never before the last event of the case, whatever the clock says.</summary>
    public DateTimeOffset At => now is { } one && one.LastAt > at ? one.LastAt : at;

    /// <summary>The case as it stands now.</summary>
    public Case Now => now ?? throw new InvalidOperationException($"{number} has not been opened.");

    public static CaseLog Of(Case before, DateTimeOffset at) => new(before.Number, before, at);

    public static CaseLog New(string number, DateTimeOffset at) => new(number, null, at);

    public void Add(CaseFact fact, Actor actor)
    {
        var happened = new CaseEvent(number, (now?.Version ?? 0) + 1, At, actor, fact);
        now = CaseFold.Apply(now, happened);
        events.Add(happened);
    }

    public ImmutableArray<CaseEvent> Events() => events.ToImmutable();
}
