namespace Monitor.Worker.WebConsole;

/// <summary>A grade in the key to the colours.</summary>
internal sealed record StatusGrade(int Ordinal, string Name, string Label);
