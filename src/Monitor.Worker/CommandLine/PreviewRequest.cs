using Monitor.Rules.Notifications;

namespace Monitor.Worker.CommandLine;

/// <summary>What is asked to be previewed.</summary>
/// <param name="Number">The case's number.</param>
/// <param name="About">What of it.</param>
/// <param name="Channel">The way.</param>
internal sealed record PreviewRequest(string Number, PreviewSubject About, NotificationChannel Channel);
