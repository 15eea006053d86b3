namespace Monitor.Worker.Record;

/// <summary>What became of a file.</summary>
internal enum ImportStatus
{
    /// <summary>Inside the transaction that reads it; no committed row says so.</summary>
    Reading,

    /// <summary>已入库: its good rows are in the record.</summary>
    Taken,

    /// <summary>整份暂扣: mostly bad; none of its rows are in the record, its quarantine rows are.</summary>
    HeldBack,

    /// <summary>未能读取: it could not be read as a whole; none of its rows are in the record.</summary>
    Failed,
}
