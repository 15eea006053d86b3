namespace Monitor.Worker.Intake.Reading;

/// <summary>What a file may ask of the reader. Breaking a limit ends the whole file, since what follows cannot be trusted to be rows.</summary>
internal sealed record ReadLimits
{
    public static ReadLimits Default { get; } = new();

    /// <summary>Bytes after unpacking.</summary>
    public long Bytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Bytes of a workbook's table of texts, the one part that is held in memory.</summary>
    public long SharedTextBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Characters of one line, and of one row that runs over several.</summary>
    public int LineLength { get; init; } = 1024 * 1024;

    /// <summary>Lines that a quoted text may run over before its quote counts as never closed.</summary>
    public int LinesPerRow { get; init; } = 200;

    public long Rows { get; init; } = 50_000_000;

    public int Columns { get; init; } = 500;

    /// <summary>Characters of one cell.</summary>
    public int CellLength { get; init; } = 65_536;
}
