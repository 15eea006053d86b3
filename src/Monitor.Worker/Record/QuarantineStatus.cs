namespace Monitor.Worker.Record;

/// <summary>What has been done about a quarantined row. Whatever was done is final.</summary>
internal enum QuarantineStatus
{
    /// <summary>待处理.</summary>
    Open,

    /// <summary>改正入库: read again with cells that a person corrected, and taken.</summary>
    Mended,

    /// <summary>放行入库: read again as it came, and taken.</summary>
    Released,

    /// <summary>不予采用: stays out.</summary>
    Refused,
}
