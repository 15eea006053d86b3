namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>How the gateway is asked.</summary>
internal enum SmsMethod
{
    Get,
    Post,
}
