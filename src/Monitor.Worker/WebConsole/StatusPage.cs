using System.Collections.Immutable;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.WebConsole;

/// <summary>Renders the status page.</summary>
/// <param name="texts">Liquid texts by file name without its ending.</param>
/// <param name="trace">Notes that it is filled in; null for nobody.</param>
/// <exception cref="TextTemplateException">The template is missing or cannot be used.</exception>
internal sealed class StatusPage(IReadOnlyDictionary<string, string> texts, TextTrace? trace = null)
{
    private static readonly TextEntry<StatusModel> Entry = new("status.html", TextForm.Page);

    private readonly TemplateFamily<StatusModel> template = Entry.From(texts, trace);

    public static ImmutableArray<TextEntry> Entries { get; } = [Entry];

    public string Render(StatusModel model) => template.Plain.Page(model);
}
