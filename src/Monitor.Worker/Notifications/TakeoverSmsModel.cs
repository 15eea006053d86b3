namespace Monitor.Worker.Notifications;

/// <summary>What the template of a text message in place of a mail can say. It knows no enterprise and no person, so that no template can name one.</summary>
/// <param name="Prefix">演练：, as far as it holds.</param>
/// <param name="Region">The region of the case or alert; empty where it is about neither.</param>
/// <param name="Grade">The name of the grade; empty where it is about neither.</param>
/// <param name="Reference">The case, the alert or the message it is about.</param>
/// <param name="IsUncertain">Whether the mail may have arrived all the same.</param>
internal sealed record TakeoverSmsModel(string Prefix, string Region, string Grade, string Reference, bool IsUncertain);
