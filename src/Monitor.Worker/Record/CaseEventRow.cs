namespace Monitor.Worker.Record;

/// <summary>One thing that happened to a case (事项). Never changed once written; all of them in order are the case.</summary>
internal sealed class CaseEventRow
{
    /// <summary>Rises with the order of recording.</summary>
    public long Seq { get; init; }

    public required string CaseNumber { get; init; }

    /// <summary>1, 2, 3 and so on within the case: two who act on the same version cannot both be recorded.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The id of a person, or <c>monitor</c> for the machine.</summary>
    public required string Actor { get; init; }

    public required string Origin { get; init; }

    /// <summary>What kind of fact it is.</summary>
    public required string Kind { get; init; }

    /// <summary>The whole event as JSON.</summary>
    public required string Body { get; init; }
}
