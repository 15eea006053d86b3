namespace Monitor.Worker.Record;

/// <summary>The rows of a file: those read, and what became of them.</summary>
/// <param name="Rows">Rows below the headings: taken, filtered, quarantined, empty and repeated ones together.</param>
/// <param name="Taken">Rows in the record.</param>
/// <param name="Filtered">Rows that the source does not mean.</param>
/// <param name="Quarantined">Rows set aside.</param>
internal readonly record struct ImportCounts(long Rows, long Taken, long Filtered, long Quarantined)
{
    /// <summary>Rows without content, where the source says that they mean nothing.</summary>
    public long Empty { get; init; }

    /// <summary>Rows that say what one before them said.</summary>
    public long Repeated { get; init; }

    /// <summary>Rows that are no data and not among <see cref="Rows"/>: the headings, titles above them, repetitions of them, explanations.</summary>
    public long Headings { get; init; }

    /// <summary>Of those taken, the rows that amend an earlier one of the file.</summary>
    public long Amending { get; init; }
}
