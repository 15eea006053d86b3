using System.Collections.Immutable;

namespace Monitor.Worker.Cases.Calling;

/// <summary>What the template of a calling chat message can say. It knows no enterprise, no person, no link and no code, so that no template can put one into a group.</summary>
internal sealed record EscalationChatModel
{
    /// <summary>【演练】 and 【试运行】, as far as they hold.</summary>
    public required string Prefix { get; init; }

    /// <summary>The region's full name.</summary>
    public required string Region { get; init; }

    /// <summary>The name of the grade.</summary>
    public required string Grade { get; init; }

    /// <summary>The case's number with the sequence.</summary>
    public required string Number { get; init; }

    /// <summary>What is told.</summary>
    public required string Summary { get; init; }

    /// <summary>Which step of the plan it is, from 1.</summary>
    public required int Step { get; init; }

    /// <summary>The posts that are called, such as 青岛市值班员.</summary>
    public required string Called { get; init; }

    /// <summary>Whether nobody of the officers asked is on duty.</summary>
    public required bool IsShiftEmpty { get; init; }

    /// <summary>Whether the people called were given links or codes of their own, by mail or text message.</summary>
    public required bool IsOffered { get; init; }

    /// <summary>How many cases it stands for.</summary>
    public required int Count { get; init; }

    /// <summary>The other cases in one line each, the first few only.</summary>
    public required ImmutableArray<string> Lines { get; init; }

    /// <summary>How many cases are not among the lines.</summary>
    public required int More { get; init; }
}
