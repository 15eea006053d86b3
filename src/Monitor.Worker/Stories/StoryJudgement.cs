using System.Collections.Immutable;

namespace Monitor.Worker.Stories;

/// <summary>One sentence of a story, and whether it came out as it says.</summary>
/// <param name="IsAsStated">Whether it did.</param>
/// <param name="Sentence">What the story says.</param>
/// <param name="Instead">What came instead, a line each.</param>
internal sealed record StoryJudgement(bool IsAsStated, string Sentence, ImmutableArray<string> Instead);
