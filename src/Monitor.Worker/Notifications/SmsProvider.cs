using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Notifications;

/// <summary>An SMS provider of the configuration.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Channel">The way to it.</param>
/// <param name="GivesReceipts">Whether it tells later what became of a message.</param>
internal sealed record SmsProvider(string Id, ISmsChannel Channel, bool GivesReceipts);
