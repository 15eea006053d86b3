namespace Monitor.Worker.Demo;

/// <summary>Something that happens in the play: a file arrives, or somebody acts.</summary>
/// <param name="At">When; the clock stands there.</param>
/// <param name="DoAsync">Does it.</param>
internal sealed record DemoMove(DateTimeOffset At, Func<CancellationToken, Task> DoAsync);
