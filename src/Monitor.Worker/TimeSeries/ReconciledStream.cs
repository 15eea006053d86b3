namespace Monitor.Worker.TimeSeries;

/// <summary>What a reconciliation found in one stream.</summary>
/// <param name="Title">What it is, in Chinese.</param>
/// <param name="Series">The series compared.</param>
/// <param name="Points">The points of the record that should be on the server.</param>
/// <param name="Differing">The series whose counts or sums differed.</param>
internal sealed record ReconciledStream(string Title, int Series, long Points, int Differing)
{
    /// <summary>The series that still differ after the repair.</summary>
    public int Remaining { get; init; }

    /// <summary>Points written again, and refused again.</summary>
    public long Repaired { get; init; }

    public long Refused { get; init; }

    /// <summary>Points that were deleted because somebody asked for it.</summary>
    public long Deleted { get; init; }
}
