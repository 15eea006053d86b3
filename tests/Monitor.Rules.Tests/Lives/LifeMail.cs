using System.Collections.Immutable;

namespace Monitor.Rules.Tests.Lives;

/// <summary>A row of the outbox.</summary>
/// <param name="Person">To whom.</param>
/// <param name="IsMail">By mail, otherwise by text message.</param>
/// <param name="At">The evaluation that it tells of.</param>
/// <param name="Alerts">The numbers of the alerts that it tells of.</param>
internal sealed record LifeMail(string Person, bool IsMail, DateTimeOffset At, ImmutableArray<string> Alerts)
{
    public const int MostAttempts = 3;

    public int Attempts { get; init; }

    public bool IsSent { get; init; }

    /// <summary>Whether delivery has given up and somebody has to look after it.</summary>
    public bool IsDead { get; init; }

    /// <summary>Whether the page lists it as undelivered.</summary>
    public bool IsListed { get; init; }
}
