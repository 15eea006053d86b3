namespace Monitor.Worker.Record;

/// <summary>What opens the way in for a reporter.</summary>
internal enum ReporterKeyKind
{
    /// <summary>报送密钥: for programs and for the form, until it is revoked.</summary>
    Key,

    /// <summary>邀请链接: for the form alone, until its day.</summary>
    Invitation,
}
