namespace Monitor.Worker.Notifications;

/// <summary>What the template of a text message in place of a mail can say. It knows no enterprise and no person, so that no template can name one.</summary>
/// <param name="Prefix">演练：, as far as it holds.</param>
/// <param name="Reference">The case, the alert or the message it is about.</param>
internal sealed record TakeoverSmsModel(string Prefix, string Reference);
