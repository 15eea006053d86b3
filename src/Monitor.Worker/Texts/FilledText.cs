using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Texts;

/// <summary>What came out of a text.</summary>
/// <param name="Form">What it was filled in for.</param>
/// <param name="Text">What came out.</param>
internal sealed record FilledText(TextForm Form, string Text)
{
    /// <summary>The parts of a message, each by itself.</summary>
    public static IEnumerable<FilledText> Of(OutboxMessage message) => message.Kind switch
    {
        OutboxKind.Sms => [new(TextForm.Sms, message.Text)],
        OutboxKind.Chat => [new(TextForm.Chat, message.Text)],
        _ => [new(TextForm.Subject, message.Subject), new(TextForm.Plain, message.Text), .. message.Html is { } page ? [new FilledText(TextForm.Page, page)] : Array.Empty<FilledText>()],
    };
}
