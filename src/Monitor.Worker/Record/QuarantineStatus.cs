namespace Monitor.Worker.Record;

/// <summary>What has been done about a quarantined row.</summary>
internal enum QuarantineStatus
{
    /// <summary>待处理.</summary>
    Open,
}
