namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>How much is asked of the service.</summary>
internal enum ServiceMode
{
    Trial,
    Production,
    ReplayOnly,
}
