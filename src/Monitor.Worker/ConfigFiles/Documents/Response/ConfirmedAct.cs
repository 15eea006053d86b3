namespace Monitor.Worker.ConfigFiles.Documents.Response;

/// <summary>The acts that may ask for a second person.</summary>
internal enum ConfirmedAct
{
    Verify,
    Adjust,
    LowerAlert,
    Lift,
}
