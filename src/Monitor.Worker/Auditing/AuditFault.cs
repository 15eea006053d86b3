namespace Monitor.Worker.Auditing;

/// <summary>What is wrong with the audit log.</summary>
internal enum AuditFault
{
    /// <summary>A row does not bear the hash of its content.</summary>
    Changed,

    /// <summary>A row is not there, though later ones are.</summary>
    Missing,

    /// <summary>A row comes after a later one.</summary>
    OutOfOrder,

    /// <summary>A row bears the hash of its content, but not that of the row before.</summary>
    Unlinked,

    /// <summary>A row is not the one that was noted elsewhere.</summary>
    NotAsWitnessed,

    /// <summary>The log ends before a row that was noted elsewhere.</summary>
    TailCut,
}
