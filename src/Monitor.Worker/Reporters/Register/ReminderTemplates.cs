using System.Collections.Immutable;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Reporters.Register;

/// <summary>The texts of reminders and of lists of those overdue.</summary>
/// <param name="texts">Liquid texts by file name without its ending.</param>
/// <param name="trace">Notes which of them are filled in; null for nobody.</param>
/// <exception cref="TextTemplateException">One is missing or cannot be used.</exception>
internal sealed class ReminderTemplates(IReadOnlyDictionary<string, string> texts, TextTrace? trace = null)
{
    private static readonly TextEntry<ReminderModel> Subject = new("reminder.subject", TextForm.Subject);
    private static readonly TextEntry<ReminderModel> Text = new("reminder.text", TextForm.Plain);
    private static readonly TextEntry<ReminderModel> Html = new("reminder.html", TextForm.Page);
    private static readonly TextEntry<OverdueListModel> OverdueSubject = new("overdue.subject", TextForm.Subject);
    private static readonly TextEntry<OverdueListModel> OverdueText = new("overdue.text", TextForm.Plain);
    private static readonly TextEntry<OverdueListModel> OverdueHtml = new("overdue.html", TextForm.Page);

    public static ImmutableArray<TextEntry> Entries { get; } = [Subject, Text, Html, OverdueSubject, OverdueText, OverdueHtml];

    public TemplateFamily<ReminderModel> ReminderSubject { get; } = Subject.From(texts, trace);

    public TemplateFamily<ReminderModel> ReminderText { get; } = Text.From(texts, trace);

    public TemplateFamily<ReminderModel> ReminderHtml { get; } = Html.From(texts, trace);

    public TemplateFamily<OverdueListModel> ListSubject { get; } = OverdueSubject.From(texts, trace);

    public TemplateFamily<OverdueListModel> ListText { get; } = OverdueText.From(texts, trace);

    public TemplateFamily<OverdueListModel> ListHtml { get; } = OverdueHtml.From(texts, trace);
}
