namespace Monitor.Worker.ConfigFiles.Documents.Stories;

/// <summary>How somebody is told.</summary>
internal enum MessageWay
{
    Mail,
    Sms,
}
