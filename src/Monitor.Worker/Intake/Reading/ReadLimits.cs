namespace Monitor.Worker.Intake.Reading;

/// <summary>What a file may ask of the reader. Breaking one ends the whole file, since what follows cannot be trusted to be rows; nesting and quotes that do not pair are faults of their rows.</summary>
internal sealed record ReadLimits
{
    public static ReadLimits Default { get; } = new();

    /// <summary>Bytes after unpacking.</summary>
    public long Bytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>How many times its packed size a file may unpack to. What is hardly more than nothing may unpack to <see cref="FreelyUnpacked"/> bytes.</summary>
    public int PackRatio { get; init; } = 200;

    public long FreelyUnpacked { get; init; } = 16L * 1024 * 1024;

    /// <summary>Bytes of a workbook's tables of texts and styles, the parts that are held in memory.</summary>
    public long SharedTextBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Characters of one line, and of one row that runs over several.</summary>
    public int LineLength { get; init; } = 1024 * 1024;

    /// <summary>Lines that a quoted text may run over before its quote counts as never closed.</summary>
    public int LinesPerRow { get; init; } = 200;

    /// <summary>Rows whose quotes do not pair before the file counts as no table: looking for the end of each costs more than the row.</summary>
    public int UnpairedQuotes { get; init; } = 1_000;

    /// <summary>How deep values of JSON may be nested.</summary>
    public int Depth { get; init; } = 32;

    public long Rows { get; init; } = 50_000_000;

    public int Columns { get; init; } = 500;

    /// <summary>Characters of one cell.</summary>
    public int CellLength { get; init; } = 65_536;
}
