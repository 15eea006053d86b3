using Monitor.Worker.ConfigFiles.Documents.Stories;

namespace Monitor.Worker.Stories;

/// <summary>What became of one step of a story.</summary>
/// <param name="Step">The step.</param>
/// <param name="Fault">What went otherwise than the story says, in Chinese; null where nothing did.</param>
internal sealed record StoryStepResult(StoryStep Step, string? Fault);
