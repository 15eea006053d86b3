using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Fluid;
using Fluid.Parser;

namespace Monitor.Worker.Notifications;

/// <summary>One Liquid text of the configuration. It reads its model in snake_case and fails on any name that the model does not have.</summary>
internal sealed partial class TextTemplate
{
    private const int MostSteps = 5_000_000;
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All); // keeps Chinese readable in the source
    private static readonly FluidParser Parser = new();
    private static readonly TemplateOptions Options = new()
    {
        // the models hold words and lists of words only; there is nothing in them to protect
        MemberAccessStrategy = new UnsafeMemberAccessStrategy { MemberNameStrategy = MemberNameStrategies.SnakeCase },
        StrictVariables = true,
        StrictFilters = true,
        MaxSteps = MostSteps,
        CultureInfo = CultureInfo.InvariantCulture,
    };

    private readonly string name;
    private readonly string source;
    private readonly IFluidTemplate template;

    private TextTemplate(string name, string source, IFluidTemplate template)
    {
        this.name = name;
        this.source = source;
        this.template = template;
    }

    /// <summary>Takes one of the texts.</summary>
    /// <exception cref="TextTemplateException">It is missing or cannot be parsed.</exception>
    public static TextTemplate From(IReadOnlyDictionary<string, string> texts, string name)
    {
        if (!texts.TryGetValue(name, out var source))
        {
            throw new TextTemplateException($"{FileOf(name)}：缺少此文本模板；请从发行包的 config/texts 目录复制一份。");
        }

        return Parser.TryParse(source, out var template, out var error)
            ? new TextTemplate(name, source, template)
            : throw new TextTemplateException($"{FileOf(name)}{PlaceOf(error)}：模板语法有误（{Plain(error)}）；请检查 {{{{ }}}} 与 {{% %}} 是否成对、标签名是否正确。");
    }

    /// <summary>Everything that is wrong with a text, in Chinese with file and line; empty where it can be used.</summary>
    public static IEnumerable<string> Check(IReadOnlyDictionary<string, string> texts, string name, object sample)
    {
        string? fault = null;
        try
        {
            From(texts, name).Text(sample);
        }
        catch (TextTemplateException exception)
        {
            fault = exception.Message;
        }

        return fault is null ? [] : [fault];
    }

    /// <summary>Fills the text in, without any encoding.</summary>
    /// <exception cref="TextTemplateException">It asks for something that the model does not have.</exception>
    public string Text(object model) => Rendered(model, NullEncoder.Default);

    /// <summary>Fills the text in as HTML: every value is encoded.</summary>
    /// <exception cref="TextTemplateException">It asks for something that the model does not have.</exception>
    public string Page(object model) => Rendered(model, Html);

    private string Rendered(object model, TextEncoder encoder)
    {
        try
        {
            return template.Render(new TemplateContext(model, Options), encoder).ReplaceLineEndings("\n");
        }
        catch (Exception exception) when (exception is FluidException or InvalidOperationException)
        {
            throw new TextTemplateException($"{FileOf(name)}{PlaceOfName(exception.Message)}：无法填写（{Plain(exception.Message)}）；可用的变量见自带模板。", exception);
        }
    }

    /// <summary>Where the name that the engine complains of stands first.</summary>
    private string PlaceOfName(string error)
    {
        if (Quoted().Match(error) is not { Success: true } match)
        {
            return "";
        }

        var at = source.IndexOf(match.Groups[1].Value.Split('.')[^1], StringComparison.Ordinal);
        return at < 0 ? "" : $" 第 {source.AsSpan(0, at).Count('\n') + 1} 行";
    }

    private static string FileOf(string name) => $"texts/{name}.liquid";

    private static string PlaceOf(string error) => Position().Match(error) is { Success: true } match ? $" 第 {match.Groups[1].Value} 行第 {match.Groups[2].Value} 列" : "";

    private static string Plain(string error) => error.ReplaceLineEndings(" ").Trim();

    [GeneratedRegex(@"\((\d+):(\d+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Position();

    [GeneratedRegex("'([^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
