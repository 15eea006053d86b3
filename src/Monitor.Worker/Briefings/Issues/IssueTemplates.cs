using System.Collections.Immutable;
using Monitor.Rules.Notifications;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Templates;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings.Issues;

/// <summary>The texts of the mail about briefings that nobody approved in time.</summary>
/// <param name="texts">Liquid texts by file name without its ending.</param>
/// <param name="trace">Notes which of them are filled in; null for nobody.</param>
/// <exception cref="TextTemplateException">One is missing or cannot be used.</exception>
internal sealed class IssueTemplates(IReadOnlyDictionary<string, string> texts, TextTrace? trace = null)
{
    private static readonly TextEntry<LateIssuesModel> Subject = new("briefing.late.subject", TextForm.Subject);
    private static readonly TextEntry<LateIssuesModel> Text = new("briefing.late.text", TextForm.Plain);
    private static readonly TextEntry<LateIssuesModel> Html = new("briefing.late.html", TextForm.Page);

    private readonly TemplateFamily<LateIssuesModel> subject = Subject.From(texts, trace);
    private readonly TemplateFamily<LateIssuesModel> text = Text.From(texts, trace);
    private readonly TemplateFamily<LateIssuesModel> html = Html.From(texts, trace);

    public static ImmutableArray<TextEntry> Entries { get; } = [Subject, Text, Html];

    /// <summary>The mail to one who writes or approves, and has an address.</summary>
    public OutboxMessage Late(LateIssuesModel model, Person to, DateTimeOffset now) => new()
    {
        Kind = OutboxKind.Mail,
        Person = to.Id,
        Address = to.Mail!,
        Subject = subject.Plain.Text(model).ReplaceLineEndings("").Trim(),
        Text = text.Plain.Text(model).Trim() + "\n",
        Html = html.Plain.Page(model),
        CreatedAt = now,
    };
}
