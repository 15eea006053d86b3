using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Notifications;

/// <summary>登记的文本, with what it can say.</summary>
/// <typeparam name="TModel">What it can say.</typeparam>
/// <param name="Name">The name of its file without the ending.</param>
/// <param name="Form">What it is filled in for.</param>
internal sealed record TextEntry<TModel>(string Name, TextForm Form) : TextEntry(Name, Form)
    where TModel : notnull
{
    /// <summary>The text with its variants.</summary>
    /// <param name="texts">Liquid texts by file name without its ending.</param>
    /// <param name="trace">Notes which of them are filled in; null for nobody.</param>
    /// <exception cref="TextTemplateException">The text is missing, or one of them cannot be used.</exception>
    public TemplateFamily<TModel> From(IReadOnlyDictionary<string, string> texts, TextTrace? trace = null) => new(this, texts, trace);

    public override ImmutableArray<ConfigError> Check(IReadOnlyDictionary<string, string> texts) =>
        [.. FilesIn(texts).SelectMany(file => TextTemplate<TModel>.Check(texts, file)), .. Strays(texts)];
}
