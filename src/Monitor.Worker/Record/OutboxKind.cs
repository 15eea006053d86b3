namespace Monitor.Worker.Record;

/// <summary>The way a message goes.</summary>
internal enum OutboxKind
{
    Mail,
    Sms,
    Chat,
}
