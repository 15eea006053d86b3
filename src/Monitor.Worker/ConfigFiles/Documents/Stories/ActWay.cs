namespace Monitor.Worker.ConfigFiles.Documents.Stories;

/// <summary>How somebody does something.</summary>
internal enum ActWay
{
    Desk,
    Link,
    Sms,
}
