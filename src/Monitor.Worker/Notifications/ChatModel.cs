using System.Collections.Immutable;

namespace Monitor.Worker.Notifications;

/// <summary>What the template of a chat message can say. It knows no enterprise and no person, so that no template can name one.</summary>
internal sealed record ChatModel
{
    /// <summary>【演练】 and 【试运行】, as far as they hold.</summary>
    public required string Prefix { get; init; }

    /// <summary>The gravest item: region, grade, reason.</summary>
    public required string Headline { get; init; }

    /// <summary>How many changes of which kind.</summary>
    public required string Overview { get; init; }

    public required int Count { get; init; }

    /// <summary>The other items in one line each, the first few only.</summary>
    public required ImmutableArray<string> Lines { get; init; }

    /// <summary>How many items are not among the lines.</summary>
    public required int More { get; init; }

    /// <summary>The case's number with the sequence; of the alert where no case lists it.</summary>
    public required string Number { get; init; }

    /// <summary>下一步.</summary>
    public required string NextStep { get; init; }

    /// <summary>研判时刻.</summary>
    public required string Moment { get; init; }
}
