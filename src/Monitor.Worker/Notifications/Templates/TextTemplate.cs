using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>One text of the configuration, written in a small part of Liquid and held against its model when it is read.</summary>
/// <typeparam name="TModel">What it can say, under the names of the members in snake_case.</typeparam>
internal sealed class TextTemplate<TModel>
    where TModel : notnull
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All); // keeps Chinese readable in the source

    private readonly ImmutableArray<TemplateNode> nodes;

    private TextTemplate(ImmutableArray<TemplateNode> nodes) => this.nodes = nodes;

    /// <summary>Takes one of the texts.</summary>
    /// <param name="texts">Liquid texts by file name without its ending.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="TextTemplateException">It is missing, cannot be read, or uses names that the model does not have.</exception>
    public static TextTemplate<TModel> From(IReadOnlyDictionary<string, string> texts, string name)
    {
        var (nodes, faults) = Read(texts, name);
        return faults.IsEmpty ? new TextTemplate<TModel>(nodes) : throw new TextTemplateException(faults);
    }

    /// <summary>Everything that is wrong with one of the texts, in Chinese with file, line and column; empty where it can be used.</summary>
    public static ImmutableArray<ConfigError> Check(IReadOnlyDictionary<string, string> texts, string name) => Read(texts, name).Faults;

    /// <summary>Fills the text in, values as they are.</summary>
    public string Text(TModel model) => Rendered(model, value => value);

    /// <summary>Fills the text in as HTML: no value can become markup.</summary>
    public string Page(TModel model) => Rendered(model, Html.Encode);

    private static (ImmutableArray<TemplateNode> Nodes, ImmutableArray<ConfigError> Faults) Read(IReadOnlyDictionary<string, string> texts, string name)
    {
        var faults = new TemplateFaults($"texts/{name}.liquid");
        if (!texts.TryGetValue(name, out var source))
        {
            faults.Add("缺少此文本模板；请从发行包的 config/texts 目录复制一份");
            return ([], faults.All);
        }

        var tokens = new TemplateScanner(source.ReplaceLineEndings("\n"), faults).Scan();
        var nodes = new TemplateParser(tokens, faults).Parse(new TemplateScope(typeof(TModel), ImmutableSortedDictionary.Create<string, Type>(StringComparer.Ordinal)));
        return (nodes, faults.All);
    }

    private string Rendered(TModel model, Func<string, string> encode)
    {
        var frame = new TemplateFrame(model, ImmutableDictionary.Create<string, object>(StringComparer.Ordinal), new StringBuilder(), encode);
        foreach (var node in nodes)
        {
            node.Render(frame);
        }

        return frame.Output.ToString();
    }
}
