namespace Monitor.Worker.Record;

/// <summary>What became of a file.</summary>
internal enum ImportStatus
{
    /// <summary>Inside the transaction that reads it; no committed row says so.</summary>
    Reading,

    /// <summary>已接收: its good rows are in the record.</summary>
    Taken,

    /// <summary>整体退回: mostly bad; none of its rows are in the record, its quarantine rows are.</summary>
    HeldBack,

    /// <summary>读取失败: it could not be read as a whole; none of its rows are in the record.</summary>
    Failed,
}
