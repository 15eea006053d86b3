using System.Collections.Immutable;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Reporters.Mailbox;

/// <summary>What the templates of an answer to a mail can say.</summary>
/// <param name="Service">The service.</param>
/// <param name="Headline">The number of the receipt, or that nothing was taken.</param>
/// <param name="Lines">What became of the mail, fault by fault.</param>
/// <param name="Moment">When it was answered.</param>
internal sealed record ReceiptModel(ServiceLabel Service, string Headline, ImmutableArray<string> Lines, string Moment);
