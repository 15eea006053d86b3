using System.Collections.Immutable;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Parser;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>One text of the configuration, written in a small part of Liquid and held against its model when it is read.</summary>
/// <typeparam name="TModel">What it can say, under the names of the members in snake_case.</typeparam>
internal sealed class TextTemplate<TModel>
    where TModel : notnull
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All); // keeps Chinese readable in the source

    private readonly FluidTemplate template;
    private readonly TemplateOptions options;

    private TextTemplate(ReadTemplate read) => (template, options) = (new FluidTemplate(read.Statements), TemplateSetting.Of(read.Members));

    /// <summary>Takes one of the texts.</summary>
    /// <param name="texts">Liquid texts by file name without its ending.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="TextTemplateException">It is missing, cannot be read, or uses names that the model does not have.</exception>
    public static TextTemplate<TModel> From(IReadOnlyDictionary<string, string> texts, string name)
    {
        var read = Read(texts, name);
        return read.Faults.IsEmpty ? new TextTemplate<TModel>(read) : throw new TextTemplateException(read.Faults);
    }

    /// <summary>Everything that is wrong with one of the texts, in Chinese with file, line and column; empty where it can be used.</summary>
    public static ImmutableArray<ConfigError> Check(IReadOnlyDictionary<string, string> texts, string name) => Read(texts, name).Faults;

    /// <summary>Fills the text in, values as they are.</summary>
    public string Text(TModel model) => Rendered(model, NullEncoder.Default);

    /// <summary>Fills the text in as HTML: no value can become markup.</summary>
    public string Page(TModel model) => Rendered(model, Html);

    private static ReadTemplate Read(IReadOnlyDictionary<string, string> texts, string name)
    {
        var file = $"texts/{name}.liquid";
        return texts.TryGetValue(name, out var source)
            ? TemplateReader.Read(file, source.ReplaceLineEndings("\n"), typeof(TModel))
            : new ReadTemplate([], new HashSet<PropertyInfo>(), [new ConfigError(file, 1, 1, "", "缺少此文本模板；请从发行包的 config/texts 目录复制一份")]);
    }

    private string Rendered(TModel model, TextEncoder encoder) => template.Render(new TemplateContext(model, options, allowModelMembers: true), encoder, isolateContext: false);
}
