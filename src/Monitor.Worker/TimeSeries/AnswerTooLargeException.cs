namespace Monitor.Worker.TimeSeries;

/// <summary>An answer is larger than what is read of it at most.</summary>
internal sealed class AnswerTooLargeException : Exception;
