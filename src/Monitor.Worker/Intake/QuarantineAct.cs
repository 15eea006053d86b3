using Monitor.Worker.Record;

namespace Monitor.Worker.Intake;

/// <summary>What a person decides about a quarantined row.</summary>
/// <param name="Outcome">Mended, Released or Refused.</param>
/// <param name="Remark">Why.</param>
internal sealed record QuarantineAct(QuarantineStatus Outcome, string Remark)
{
    /// <summary>The corrected cells by heading; empty unless mended.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether it is only to be done where a later file has brought what the row was to bring.</summary>
    public bool OnlySuperseded { get; init; }

    /// <summary>The act in the audit log.</summary>
    public string AuditName => Outcome switch
    {
        QuarantineStatus.Mended => "quarantine.mend",
        QuarantineStatus.Released => "quarantine.release",
        _ => "quarantine.refuse",
    };
}
