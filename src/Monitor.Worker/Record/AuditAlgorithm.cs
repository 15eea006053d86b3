namespace Monitor.Worker.Record;

/// <summary>The digest that seals an entry of the audit log. Each row names its own, so that the setting may change.</summary>
internal enum AuditAlgorithm
{
    /// <summary>SM3 (GB/T 32905-2016).</summary>
    Sm3,

    /// <summary>SHA-256 (FIPS 180-4).</summary>
    Sha256,
}
