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
    private static readonly MailEntries<ReminderModel> ReminderEntries = new("reminder");
    private static readonly MailEntries<OverdueListModel> OverdueEntries = new("overdue");

    public static ImmutableArray<TextEntry> Entries { get; } = [.. ReminderEntries.All, .. OverdueEntries.All];

    public MailTexts<ReminderModel> Reminder { get; } = ReminderEntries.From(texts, trace);

    public MailTexts<OverdueListModel> Overdue { get; } = OverdueEntries.From(texts, trace);
}
