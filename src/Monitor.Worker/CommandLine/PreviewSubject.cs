namespace Monitor.Worker.CommandLine;

/// <summary>What of a case is previewed.</summary>
internal enum PreviewSubject
{
    /// <summary>The last change of its alerts.</summary>
    Alert,

    /// <summary>The last of itself that people were told.</summary>
    Case,

    /// <summary>The last call, or the first one to come.</summary>
    Call,
}
