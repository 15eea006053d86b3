namespace Monitor.Worker.Record;

/// <summary>What a row of the quarantine tells of.</summary>
internal enum QuarantineKind
{
    /// <summary>隔离: not taken, and missing until somebody has dealt with it.</summary>
    Row,

    /// <summary>入库说明: taken, but something in it could not be read and was left out.</summary>
    Remark,

    /// <summary>接口退回: refused to whoever sent it over HTTP, who was told why and sends it again.</summary>
    Refusal,
}
