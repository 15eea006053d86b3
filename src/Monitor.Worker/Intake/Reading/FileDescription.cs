namespace Monitor.Worker.Intake.Reading;

/// <summary>What a source says of its files.</summary>
internal sealed record FileDescription
{
    public FileFormat Format { get; init; } = FileFormat.Csv;

    public FileEncoding Encoding { get; init; } = FileEncoding.Detect;

    public char Delimiter { get; init; } = ',';

    /// <summary>The sheet of a workbook; none means its first.</summary>
    public string? Sheet { get; init; }

    /// <summary>The line (in a workbook: the row) of the headings, counted from one; zero where there are none, and columns are then named 1, 2, 3.</summary>
    public int HeaderRow { get; init; } = 1;

    /// <summary>Rows without content are handed on as rows, not as faults.</summary>
    public bool TakesEmptyRows { get; init; }

    /// <summary>Rows that end before the last heading are taken, what they lack being empty.</summary>
    public bool TakesShortRows { get; init; }

    /// <summary>Rows with content beyond the last heading are taken; see <see cref="SourceRow.Beyond"/>.</summary>
    public bool TakesLongRows { get; init; }
}
