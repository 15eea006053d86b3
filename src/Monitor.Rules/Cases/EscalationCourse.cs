using System.Collections.Immutable;

namespace Monitor.Rules.Cases;

/// <summary>逐级呼叫进度: how far the escalation of a case has come.</summary>
public sealed record EscalationCourse
{
    /// <summary>The moment that the waits of the steps are counted from.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When the calls began, or went on after somebody had answered.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>How many steps have been taken, those of the last one that came again among them.</summary>
    public int Taken { get; init; }

    /// <summary>Who answered for the case (acknowledged or verified it, took a later step, or proposed one that is not decided yet), so that nobody further is called; null while it runs.</summary>
    public Signature? Stopped { get; init; }

    /// <summary>Whether a proposal that is not decided yet is all that stopped it.</summary>
    internal bool IsProposedOnly { get; init; }

    /// <summary>Whose acknowledgement stands; null for nobody's.</summary>
    public Signature? Acknowledged { get; init; }

    /// <summary>签收失效: whose acknowledgement lapsed last; null where nobody's has, or somebody has answered since.</summary>
    public Signature? Lapsed { get; init; }

    /// <summary>When the acknowledgement lapses unless something follows; null where something has.</summary>
    public DateTimeOffset? FollowBy { get; init; }

    /// <summary>The calls, oldest first.</summary>
    public ImmutableArray<EscalationRound> Rounds { get; init; } = [];

    /// <summary>When somebody was last called; null before.</summary>
    internal DateTimeOffset? LastAt => Rounds.IsEmpty ? null : Rounds[^1].At;
}
