namespace Monitor.Worker.Intake.Reading;

/// <summary>One step of reading: a row, or what was wrong with it. Exactly one of the two is there.</summary>
internal readonly record struct SourceItem
{
    private SourceItem(SourceRow? row, SourceFault? fault)
    {
        Row = row;
        Fault = fault;
    }

    public SourceRow? Row { get; }

    public SourceFault? Fault { get; }

    public static implicit operator SourceItem(SourceRow row) => new(row, null);

    public static implicit operator SourceItem(SourceFault fault) => new(null, fault);
}
