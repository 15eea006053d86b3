namespace Monitor.Worker.Notifications;

/// <summary>What the templates of a mail in place of a text message can say.</summary>
/// <param name="Service">The service.</param>
/// <param name="Reference">The case, the alert or the message it is about.</param>
/// <param name="Message">The text message as it was.</param>
/// <param name="Reason">Why it did not arrive.</param>
/// <param name="Key">The number of the text message.</param>
/// <param name="IsUncertain">Whether it may have arrived all the same.</param>
/// <param name="IsRetried">Whether it is still tried, so that it may arrive yet.</param>
internal sealed record TakeoverModel(ServiceLabel Service, string Reference, string Message, string Reason, string Key, bool IsUncertain, bool IsRetried);
