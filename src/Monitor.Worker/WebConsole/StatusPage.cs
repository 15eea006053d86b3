using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.WebConsole;

/// <summary>Renders the status page.</summary>
internal sealed class StatusPage
{
    private const string TemplateName = "status.html";

    private readonly TextTemplate<StatusModel> template;

    /// <summary>Takes the template from the configuration's texts.</summary>
    /// <exception cref="TextTemplateException">It is missing or cannot be used.</exception>
    public StatusPage(IReadOnlyDictionary<string, string> texts) => template = TextTemplate<StatusModel>.From(texts, TemplateName);

    /// <summary>Everything that is wrong with the template, in Chinese with file, line and column; empty where it can be used.</summary>
    public static ImmutableArray<ConfigError> Check(IReadOnlyDictionary<string, string> texts) => TextTemplate<StatusModel>.Check(texts, TemplateName);

    public string Render(StatusModel model) => template.Page(model);
}
