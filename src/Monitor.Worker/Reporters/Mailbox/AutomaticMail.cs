using MimeKit;
using MimeKit.Cryptography;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Reporters.Mailbox;

/// <summary>Tells mails that a machine wrote: answering them could go on for ever.</summary>
internal static class AutomaticMail
{
    private static readonly string[] Bulk = ["bulk", "junk", "list", "auto_reply"];
    private static readonly string[] Marks = ["X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress", "List-Id", MailComposer.KeyHeader];

    public static bool Is(MimeMessage message) =>
        (message.Headers[HeaderId.AutoSubmitted] is { } submitted && !submitted.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase))
        || (message.Headers[HeaderId.Precedence] is { } precedence && Bulk.Contains(precedence.Trim(), StringComparer.OrdinalIgnoreCase))
        || message.Headers[HeaderId.ReturnPath]?.Trim() == "<>"
        || Array.Exists(Marks, message.Headers.Contains)
        || message.Body is MultipartReport;

    /// <summary>Whether the mail server that is trusted with it has found that the sender's domain stands behind the mail.</summary>
    /// <remarks>Only the uppermost result counts: those below it could have come with the mail.</remarks>
    public static bool IsVouchedFor(MimeMessage message, string server) =>
        message.Headers.FirstOrDefault(header => header.Id == HeaderId.AuthenticationResults) is { } header
        && AuthenticationResults.TryParse(header.RawValue, out var results)
        && string.Equals(results.AuthenticationServiceIdentifier, server, StringComparison.OrdinalIgnoreCase)
        && results.Results.Any(result => result.Method.Equals("dmarc", StringComparison.OrdinalIgnoreCase) && result.Result.Equals("pass", StringComparison.OrdinalIgnoreCase));
}
