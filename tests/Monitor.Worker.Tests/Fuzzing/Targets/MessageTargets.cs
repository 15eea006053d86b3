using System.Collections.Immutable;
using System.Text;
using MimeKit;
using Monitor.Rules.Notifications;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.Cases.Written;
using Monitor.Worker.CommandLine;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Escalation;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;
using Monitor.Worker.Reporters;
using Monitor.Worker.Reporters.Mailbox;
using Monitor.Worker.Tests.Intake;
using Monitor.Worker.TimeSeries;

namespace Monitor.Worker.Tests.Fuzzing.Targets;

/// <summary>Mails, text messages, links, and the short texts that people write.</summary>
internal static class MessageTargets
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];
    private static readonly SignedText Signed = new(Key);
    private static readonly AcknowledgementSeal Seal = new(Key);
    private static readonly AcknowledgementOfferRow Offer = new() { Id = 77, CaseNumber = "SX2026-0001", Version = 3, Step = 1, Person = "duty", MadeAt = DateTimeOffset.UnixEpoch, ExpiresAt = DateTimeOffset.UnixEpoch };

    public static ImmutableArray<FuzzTarget> All { get; } =
    [
        FuzzTarget.OfText(
            "mail",
            Mail,
            "From: =?utf-8?B?55Sy5Y6C?= <mill@example.org>\r\nTo: reports@example.org\r\nMessage-ID: <1@example.org>\r\nSubject: =?gb18030?B?sbjXqg==?=\r\nAuthentication-Results: mx.example.org; dmarc=pass header.from=example.org; spf=pass\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n见附件\r\n--b\r\nContent-Type: text/csv; name*=utf-8''%E5%8D%81%E4%B8%80%E6%9C%88.csv\r\nContent-Disposition: attachment; filename*=utf-8''%E5%8D%81%E4%B8%80%E6%9C%88.csv\r\nContent-Transfer-Encoding: base64\r\n\r\n57yW5Y+3LOS8geS4mgoxLOeUsuWOggo=\r\n--b--\r\n",
            "Return-Path: <>\r\nFrom: a@example.org, b@example.org\r\nAuto-Submitted: auto-replied\r\nPrecedence: bulk\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=c\r\n\r\n--c\r\nContent-Type: application/octet-stream; name=\"../a.xlsx\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nPK=03=04\r\n--c--\r\n"),
        FuzzTarget.OfText("reply", Reply, "+8613900000001\n签收 123456", "0086 139-0000-0001\n我已收到，回复654321。", "13900000001\n1234567"),
        FuzzTarget.OfText("tokens", Tokens, Seal.TokenOf(Offer), Signed.Sign("session", new byte[32]), "abc"),
        FuzzTarget.OfText(
            "short_texts",
            ShortTexts,
            "2026-11", "2026年第47周", "2026-W47", "2026-Q1", "2026-11-23 09:30", "91370200264574251E", "+8613900000001", "64MB", "128-3f2a9c1b7d02e5aa", "AB:CD:EF", "{to}，{text}"),
    ];

    private static void Mail(string text)
    {
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        }
        catch (FormatException)
        {
            return; // set aside
        }

        using (message)
        {
            AutomaticMail.Is(message);
            AutomaticMail.IsVouchedFor(message, "mx.example.org");
            FuzzTarget.HoldsWholeCharacters(MailIdentities.AddressOf(message));
            FuzzTarget.HoldsWholeCharacters(message.MessageId);
            foreach (var name in MailSheets.Others(message))
            {
                FuzzTarget.HoldsWholeCharacters(name);
            }

            foreach (var (name, _, content) in MailSheets.In(message))
            {
                FuzzTarget.HoldsWholeCharacters(name);
                Assert.DoesNotContain(name, char.IsControl);
                content.DecodeTo(Stream.Null);
            }
        }
    }

    private static void Reply(string text)
    {
        var (from, said) = FuzzTarget.Cut(text);
        var reply = IncomingReply.Read(from, said);
        Assert.True(reply.Mobile.All(char.IsAsciiDigit));
        Assert.True(reply.Code is null or { Length: AcknowledgementSeal.CodeDigits });
    }

    private static void Tokens(string text)
    {
        Assert.True(AcknowledgementSeal.IdOf(text) == Offer.Id || !Seal.Fits(Offer, text));
        if (Signed.Read("session", text) is { } content)
        {
            Assert.Null(Signed.Read("form", text));
            Assert.Equal(content, Signed.Read("session", Signed.Sign("session", content)));
        }
    }

    private static void ShortTexts(string text)
    {
        Periods(text);
        _ = SocialCreditCode.TryParse(text, out _);
        _ = MobileNumber.TryParse(text, out _);
        _ = ByteSize.TryParse(text, out _);
        AuditHead.Parse(text);
        CertificateTrust.ParseFingerprint(text);
        _ = CommonOptions.TryReadMoment(text, ARuleSet.Small, DateTimeOffset.UnixEpoch, TextWriter.Null, out _);
        LocalMoment.Find(text, ARuleSet.Small.TimeZone);
        SmsTemplate.Fill(text, name => name);
        var series = Encoding.UTF8.GetString(LineText.Series("m", ("region", text)));
        Assert.True(SeriesTags.Of(series[..^1]).Count == (text.Length > 0 ? 1 : 0));
    }

    private static void Periods(string text)
    {
        if (ReportPeriodText.TryRead(text, out var read))
        {
            Assert.Equal(read, Period.Parse(read.Kind, read.ToString()));
        }

        foreach (var kind in Enum.GetValues<PeriodKind>())
        {
            try
            {
                Assert.Equal(text, Period.Parse(kind, text).ToString());
            }
            catch (FormatException)
            {
                // what it promises
            }
        }
    }
}
