using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Reporters.Register;

/// <summary>The texts of reminders and of lists of those overdue.</summary>
internal sealed class ReminderTemplates
{
    private const string Reminder = "reminder";
    private const string List = "overdue";

    /// <summary>Takes them from the configuration's texts.</summary>
    /// <exception cref="TextTemplateException">One is missing or cannot be used.</exception>
    public ReminderTemplates(IReadOnlyDictionary<string, string> texts)
    {
        ReminderSubject = TextTemplate<ReminderModel>.From(texts, $"{Reminder}.subject");
        ReminderText = TextTemplate<ReminderModel>.From(texts, $"{Reminder}.text");
        ReminderHtml = TextTemplate<ReminderModel>.From(texts, $"{Reminder}.html");
        ListSubject = TextTemplate<OverdueListModel>.From(texts, $"{List}.subject");
        ListText = TextTemplate<OverdueListModel>.From(texts, $"{List}.text");
        ListHtml = TextTemplate<OverdueListModel>.From(texts, $"{List}.html");
    }

    public TextTemplate<ReminderModel> ReminderSubject { get; }

    public TextTemplate<ReminderModel> ReminderText { get; }

    public TextTemplate<ReminderModel> ReminderHtml { get; }

    public TextTemplate<OverdueListModel> ListSubject { get; }

    public TextTemplate<OverdueListModel> ListText { get; }

    public TextTemplate<OverdueListModel> ListHtml { get; }

    /// <summary>Everything that is wrong with the texts, in Chinese with file, line and column; empty where all can be used.</summary>
    public static ImmutableArray<ConfigError> Check(IReadOnlyDictionary<string, string> texts) =>
    [
        .. TextTemplate<ReminderModel>.Check(texts, $"{Reminder}.subject"),
        .. TextTemplate<ReminderModel>.Check(texts, $"{Reminder}.text"),
        .. TextTemplate<ReminderModel>.Check(texts, $"{Reminder}.html"),
        .. TextTemplate<OverdueListModel>.Check(texts, $"{List}.subject"),
        .. TextTemplate<OverdueListModel>.Check(texts, $"{List}.text"),
        .. TextTemplate<OverdueListModel>.Check(texts, $"{List}.html"),
    ];
}
