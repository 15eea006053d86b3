using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Notifications;

/// <summary>短信篇幅: what every text message begins with, and how many parts it may take at most, whichever channel it goes by.</summary>
/// <param name="signature">The approved signature, with 【】 or without.</param>
/// <param name="mostParts">Parts at most, the signature counted.</param>
internal sealed class SmsRoom(string signature, int mostParts)
{
    /// <summary>The signature without its brackets.</summary>
    public string Signature { get; } = signature.Trim('【', '】');

    /// <summary>What the service's channels and the setting <c>delivery.sms_text</c> leave.</summary>
    public static SmsRoom Of(ServiceDocument service) => new(service.Channels.SmsSignature(), service.Delivery.SmsText.Segments);

    /// <summary>The first of the texts, fullest first, that there is room for; the last one is cut where there is none for any.</summary>
    public string Fit(params IEnumerable<string> texts) => SmsText.FitFirst(Signature, [.. texts.Select(OneLine)], mostParts);

    /// <summary>The first of the texts, fullest first, that goes as one part; where none does, the first that there is room for.</summary>
    public string FitBriefly(params IEnumerable<string> texts)
    {
        string[] lines = [.. texts.Select(OneLine)];
        return lines.Select(line => SmsText.Sign(Signature, line)).FirstOrDefault(text => SmsText.Segments(text) == 1) ?? Fit(lines);
    }

    /// <summary>A text message that was composed before, with something further at its end. It is cut where there is no room for it, the ending is not.</summary>
    public string Extend(string message, string ending)
    {
        var signed = SmsText.Sign(Signature, "");
        return SmsText.Fit(Signature, message.StartsWith(signed, StringComparison.Ordinal) ? message[signed.Length..] : message, ending, mostParts);
    }

    /// <summary>A text message that was composed before, with the first of the endings at its end that there is room for, once. It is not cut for it.</summary>
    public string ExtendWhole(string message, params ImmutableArray<string> endings) =>
        endings.Any(message.EndsWith) ? message : endings.Select(ending => message + ending).FirstOrDefault(text => SmsText.Segments(text) <= mostParts) ?? message;

    private static string OneLine(string text) => text.ReplaceLineEndings("").Trim();
}
