using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Grading;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Notifications;

/// <summary>One text with its variants by reason and grade, such as <c>sms.single</c>, <c>sms.single.lifted</c> and <c>sms.single.new.g4</c>.</summary>
/// <typeparam name="TModel">What it can say.</typeparam>
internal sealed class TemplateFamily<TModel>
    where TModel : notnull
{
    private readonly string name;
    private readonly ImmutableSortedDictionary<string, TextTemplate<TModel>> variants;

    /// <summary>Takes a text and its variants.</summary>
    /// <param name="texts">Liquid texts by file name without its ending.</param>
    /// <param name="name">The name of the text that all fall back to.</param>
    /// <exception cref="TextTemplateException">The text is missing, or one of them cannot be used.</exception>
    public TemplateFamily(IReadOnlyDictionary<string, string> texts, string name)
    {
        this.name = name;
        variants = Names(texts, name).ToImmutableSortedDictionary(one => one, one => TextTemplate<TModel>.From(texts, one), StringComparer.Ordinal);
    }

    /// <summary>The text and its variants by name.</summary>
    public ImmutableSortedDictionary<string, TextTemplate<TModel>> All => variants;

    /// <summary>The text for the first reason that has one: of that grade, of any; then the text of the grade, then the plain one.</summary>
    public TextTemplate<TModel> For(IEnumerable<string> reasons, Grade grade) => variants[NameFor(reasons, grade)];

    /// <summary>The name of that text.</summary>
    public string NameFor(IEnumerable<string> reasons, Grade grade)
    {
        var tag = Tag(grade);
        return reasons.SelectMany(reason => (string[])[$"{name}.{reason}.{tag}", $"{name}.{reason}"]).Append($"{name}.{tag}").FirstOrDefault(variants.ContainsKey) ?? name;
    }

    /// <summary>Everything that is wrong with the text and its variants.</summary>
    public static ImmutableArray<ConfigError> Check(IReadOnlyDictionary<string, string> texts, string name) =>
    [
        .. Names(texts, name).SelectMany(one => TextTemplate<TModel>.Check(texts, one)),
        .. texts.Keys.Where(one => one.StartsWith(name + ".", StringComparison.Ordinal) && !Known(name).Contains(one)).Order(StringComparer.Ordinal)
            .Select(one => new ConfigError($"texts/{one}.liquid", 1, 1, "", $"没有“{one[(name.Length + 1)..]}”这种通知；{name} 之后可写事由 {string.Join("、", MessageReasons.All)}，再写级别 g1 至 g4，或者只写级别")),
    ];

    private static IEnumerable<string> Names(IReadOnlyDictionary<string, string> texts, string name) => Known(name).Where(texts.ContainsKey).Prepend(name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Known(string name)
    {
        string[] tags = [.. Enum.GetValues<Grade>().Where(grade => grade > Grade.None).Select(Tag)];
        return tags.Select(tag => $"{name}.{tag}").Concat(MessageReasons.All.SelectMany(reason => tags.Select(tag => $"{name}.{reason}.{tag}").Prepend($"{name}.{reason}")));
    }

    private static string Tag(Grade grade) => string.Create(CultureInfo.InvariantCulture, $"g{(int)grade}");
}
