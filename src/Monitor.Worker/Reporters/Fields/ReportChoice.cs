namespace Monitor.Worker.Reporters.Fields;

/// <summary>One of the values of a field.</summary>
/// <param name="Value">As the interface takes it.</param>
/// <param name="Text">As people read it.</param>
internal sealed record ReportChoice(string Value, string Text);
