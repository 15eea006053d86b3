namespace Monitor.Worker.CommandLine;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something failed that should not; the log says what.</summary>
    public const int Failed = 1;

    /// <summary>The configuration or the command line has mistakes; nothing was done.</summary>
    public const int Mistaken = 2;

    /// <summary>The work was done, but not all input was taken, or not everything came out as stated.</summary>
    public const int Incomplete = 3;

    /// <summary>What was asked for is refused: no right to it, not in order, or not whole. Nothing was changed.</summary>
    public const int Refused = 4;
}
