using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Grading;
using Monitor.Worker.ConfigFiles.Documents.Stories;

namespace Monitor.Worker.Stories;

/// <summary>Something that came of a story.</summary>
/// <param name="At">When.</param>
/// <param name="Text">What, in Chinese.</param>
internal abstract record StoryHappening(DateTimeOffset At, string Text)
{
    /// <summary>A change of an alert.</summary>
    internal sealed record OfAlert(DateTimeOffset At, string Text, string Rule, string Region, AlertChangeKind Change, Grade To) : StoryHappening(At, Text);

    /// <summary>A message that went into the outbox.</summary>
    internal sealed record OfMessage(DateTimeOffset At, string Text, string To, MessageWay By, string Words) : StoryHappening(At, Text);

    /// <summary>What became of a task.</summary>
    internal sealed record OfTask(DateTimeOffset At, string Text, string Case, CaseTask Task, TaskTurn Turn) : StoryHappening(At, Text);
}
