namespace Monitor.Worker.Intake.Reading;

/// <summary>A row as text, before anything is made of it.</summary>
internal sealed class SourceRow(string file, int line, SourceHeader header, string?[] cells, string raw)
{
    /// <summary>The file by the name people know.</summary>
    public string File { get; } = file;

    /// <summary>The line (in a workbook: the row) where it begins, counted from one.</summary>
    public int Line { get; } = line;

    public SourceHeader Header { get; } = header;

    /// <summary>The row as it stood in the file, for quarantine.</summary>
    public string Raw { get; } = raw;

    /// <summary>The text at this column; null where the row has none.</summary>
    public string? this[int column] => (uint)column < (uint)cells.Length ? cells[column] : null;

    /// <summary>The text under this heading; null where the row has none or no column is called so.</summary>
    public string? this[string column] => this[Header.IndexOf(column)];

    /// <summary>The texts that the row has, by heading; columns without a heading are left out, and of two alike the first is meant.</summary>
    public IReadOnlyDictionary<string, string> NamedCells()
    {
        var named = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        for (var column = 0; column < Math.Min(cells.Length, Header.Count); column++)
        {
            if (cells[column] is { } text && Header.Names[column] is { Length: > 0 } name)
            {
                named.TryAdd(name, text);
            }
        }

        return named;
    }

    /// <summary>Every cell, in order.</summary>
    public IReadOnlyList<string?> Cells => cells;

    public bool IsEmpty => Array.TrueForAll(cells, string.IsNullOrWhiteSpace);

    /// <summary>What the row says beyond the last heading; empty as a rule.</summary>
    public string Beyond => cells.Length <= Header.Count ? "" : string.Join(' ', cells.Skip(Header.Count).Where(cell => !string.IsNullOrWhiteSpace(cell)));

    public SourceFault Fault(string? field, string reason) => new(File, Line, field, reason, Raw);
}
