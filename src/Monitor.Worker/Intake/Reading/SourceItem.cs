namespace Monitor.Worker.Intake.Reading;

/// <summary>One step of reading: the headings of a file, a row, or what was wrong with it. Exactly one of them is there.</summary>
internal readonly record struct SourceItem
{
    private SourceItem(SourceHeader? header, SourceRow? row, SourceFault? fault)
    {
        Header = header;
        Row = row;
        Fault = fault;
    }

    /// <summary>Comes before the rows of a file that has headings, even where it has no rows.</summary>
    public SourceHeader? Header { get; }

    public SourceRow? Row { get; }

    public SourceFault? Fault { get; }

    public static implicit operator SourceItem(SourceHeader header) => new(header, null, null);

    public static implicit operator SourceItem(SourceRow row) => new(null, row, null);

    public static implicit operator SourceItem(SourceFault fault) => new(null, null, fault);
}
