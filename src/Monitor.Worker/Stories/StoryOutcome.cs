using System.Collections.Immutable;
using Monitor.Rules.Cases;

namespace Monitor.Worker.Stories;

/// <summary>Everything that came of a story.</summary>
internal sealed record StoryOutcome
{
    public required ImmutableArray<StoryStepResult> Steps { get; init; }

    /// <summary>Alerts, messages and tasks, in order.</summary>
    public required ImmutableArray<StoryHappening> Happenings { get; init; }

    /// <summary>The events of all cases, in order.</summary>
    public required ImmutableArray<CaseEvent> Events { get; init; }

    /// <summary>A case as it stood before a moment; null where there was none.</summary>
    public Case? CaseAt(string number, DateTimeOffset moment) => CaseBook.Empty.After(Events.Where(one => one.Case == number && one.At < moment)).Find(number);
}
