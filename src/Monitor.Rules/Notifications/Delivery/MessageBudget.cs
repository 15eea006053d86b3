using Monitor.Rules.Grading;

namespace Monitor.Rules.Notifications.Delivery;

/// <summary>短信限额: how many text messages one number gets in a day at most, a part of them kept for the highest grade.</summary>
public sealed record MessageBudget
{
    /// <summary>What the reason of a message that it holds back ends with, in Chinese.</summary>
    public const string HoldsBack = "达到限额，次日合并发送";

    /// <summary>Sets a budget.</summary>
    /// <param name="perDay">Messages a number and day, at least 1.</param>
    /// <param name="reserve">How many of them only the highest grade may use, 0 to one less than <paramref name="perDay"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its bounds.</exception>
    public MessageBudget(int perDay, int reserve)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perDay, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(reserve);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(reserve, perDay);
        (PerDay, Reserve) = (perDay, reserve);
    }

    /// <summary>Messages a number and day.</summary>
    public int PerDay { get; }

    /// <summary>How many of them only the highest grade may use.</summary>
    public int Reserve { get; }

    /// <summary>How many messages a number may have had in a day when one of this grade has been sent.</summary>
    public int LimitFor(Grade grade) => grade == Grade.Critical ? PerDay : PerDay - Reserve;

    /// <summary>Whether the message that makes it so many in a day is the last one: of all, or of those below the highest grade.</summary>
    /// <param name="count">Messages in the day, that one included.</param>
    public bool IsUsedUpBy(int count) => count == PerDay || count == PerDay - Reserve;
}
