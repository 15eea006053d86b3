using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Text;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>Writes a mail as MIME. Nothing in it comes from the clock, the machine or chance: equal mails give equal bytes.</summary>
internal static class MailComposer
{
    public const string KeyHeader = "X-Monitor-Key";

    /// <exception cref="UnsendableMessageException">A field may not leave as it is.</exception>
    public static MimeMessage Compose(OutgoingMail mail)
    {
        Check(mail);
        var date = ChinaTime.Of(mail.Date);

        var message = new MimeMessage((IEnumerable<Header>)[]);
        message.From.Add(new MailboxAddress(Encoding.UTF8, mail.FromName, mail.FromAddress));
        message.To.Add(new MailboxAddress(Encoding.UTF8, mail.ToName, mail.ToAddress));
        message.Headers.Add(HeaderId.Subject, Encoding.UTF8, mail.Subject);
        message.Date = date;
        message.MessageId = MessageId(mail);
        if (mail.Thread is { } thread)
        {
            message.References.Add($"{thread}@{Domain(mail)}"); // the mails of one case stand together in the reader's inbox
        }

        message.Headers.Add(KeyHeader, mail.IdempotencyKey);
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated"); // keeps out-of-office answers away
        message.MimeVersion = new Version(1, 0);
        message.Body = Body(mail);
        return message;
    }

    /// <summary>The bytes of a composed message as they go over the wire, with CRLF line ends.</summary>
    public static async Task<byte[]> WriteAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        await message.WriteToAsync(WireFormat(), stream, cancellationToken);
        return stream.ToArray();
    }

    public static FormatOptions WireFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }

    /// <remarks>
    /// The moment is part of the id because numbers start again with a new store,
    /// and mail servers silently drop a second mail with an id they have seen.
    /// </remarks>
    private static string MessageId(OutgoingMail mail)
    {
        var moment = mail.Date.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        return $"{mail.IdempotencyKey}.{moment}@{Domain(mail)}";
    }

    private static string Domain(OutgoingMail mail) => mail.FromAddress[(mail.FromAddress.IndexOf('@', StringComparison.Ordinal) + 1)..];

    private static MimeEntity Body(OutgoingMail mail)
    {
        if (mail.HtmlBody.Length == 0 && mail.Attachments.IsDefaultOrEmpty)
        {
            return Text(TextFormat.Plain, mail.TextBody);
        }

        var texts = new Multipart("alternative")
        {
            Text(TextFormat.Plain, mail.TextBody),
            Text(TextFormat.Html, mail.HtmlBody),
        };
        texts.Boundary = Boundary(mail, "text");
        if (mail.Attachments.IsDefaultOrEmpty)
        {
            return texts;
        }

        var all = new Multipart("mixed") { texts };
        all.Boundary = Boundary(mail, "all");
        foreach (var attachment in mail.Attachments)
        {
            all.Add(Part(attachment));
        }

        return all;
    }

    private static TextPart Text(TextFormat format, string text)
    {
        var part = new TextPart(format) { ContentTransferEncoding = ContentEncoding.Base64 };
        part.SetText(Encoding.UTF8, text.ReplaceLineEndings("\r\n"));
        return part;
    }

    private static MimePart Part(MailAttachment attachment) => new(ContentType.Parse(attachment.ContentType))
    {
        Content = new MimeContent(new MemoryStream([.. attachment.Content], writable: false)),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = attachment.FileName },
        ContentTransferEncoding = ContentEncoding.Base64,
    };

    // "=_" occurs neither in base64 nor in quoted-printable, so no content can look like a boundary
    private static string Boundary(OutgoingMail mail, string part)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{mail.IdempotencyKey}/{part}"));
        return $"=_monitor_{part}_{Convert.ToHexStringLower(hash.AsSpan(0, 12))}";
    }

    private static void Check(OutgoingMail mail)
    {
        OutgoingField.RequireKey(mail.IdempotencyKey);
        OutgoingField.RequireMailAddress("发件地址", mail.FromAddress);
        OutgoingField.RequireMailAddress("收件地址", mail.ToAddress);
        OutgoingField.RequireOneLine("发件人姓名", mail.FromName);
        OutgoingField.RequireOneLine("收件人姓名", mail.ToName);
        OutgoingField.RequireOneLine("邮件主题", mail.Subject);
        foreach (var attachment in mail.Attachments.IsDefault ? [] : mail.Attachments)
        {
            OutgoingField.RequireOneLine("附件名称", attachment.FileName);
            OutgoingField.RequireOneLine("附件类型", attachment.ContentType);
            if (!ContentType.TryParse(attachment.ContentType, out _))
            {
                throw new UnsendableMessageException($"附件类型“{OutgoingField.Shown(attachment.ContentType)}”无法识别，应形如 text/csv");
            }
        }
    }
}
