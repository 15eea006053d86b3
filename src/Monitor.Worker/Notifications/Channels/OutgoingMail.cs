using System.Collections.Immutable;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>A finished mail to one recipient; equal values give equal bytes on the wire.</summary>
internal sealed record OutgoingMail(
    string IdempotencyKey,
    string FromAddress,
    string FromName,
    string ToAddress,
    string ToName,
    string Subject,
    string TextBody,
    string HtmlBody,
    DateTimeOffset Date,
    ImmutableArray<MailAttachment> Attachments)
{
    /// <summary>The case it belongs to; null for none.</summary>
    public string? Thread { get; init; }
}
