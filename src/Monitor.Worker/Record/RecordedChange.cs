namespace Monitor.Worker.Record;

/// <summary>A change of an alert with the alert it belongs to, in the order of recording.</summary>
/// <param name="Change">The change.</param>
/// <param name="Alert">The alert as it stands now; its number, rule, region and kind never change.</param>
/// <param name="Revision">How many changes of alerts of the same rule, region and moment were recorded before it.</param>
internal sealed record RecordedChange(AlertChangeRow Change, AlertRow Alert, int Revision);
