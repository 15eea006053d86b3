using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Notifications;

/// <summary>One text with its variants by reason and grade, such as <c>sms.single</c>, <c>sms.single.lifted</c> and <c>sms.single.new.g4</c>.</summary>
/// <typeparam name="TModel">What it can say.</typeparam>
internal sealed class TemplateFamily<TModel>
    where TModel : notnull
{
    private readonly TextEntry<TModel> entry;
    private readonly TextTrace? trace;
    private readonly ImmutableSortedDictionary<string, TextTemplate<TModel>> variants;

    /// <summary>Takes a text and its variants.</summary>
    /// <param name="entry">The text that all fall back to.</param>
    /// <param name="texts">Liquid texts by file name without its ending.</param>
    /// <param name="trace">Notes which of them are filled in; null for nobody.</param>
    /// <exception cref="TextTemplateException">The text is missing, or one of them cannot be used.</exception>
    public TemplateFamily(TextEntry<TModel> entry, IReadOnlyDictionary<string, string> texts, TextTrace? trace)
    {
        this.entry = entry;
        this.trace = trace;
        variants = entry.FilesIn(texts).ToImmutableSortedDictionary(file => file, file => TextTemplate<TModel>.From(texts, file), StringComparer.Ordinal);
    }

    /// <summary>The text that is the same for every reason and grade.</summary>
    public TextTemplate<TModel> Plain => Used(entry.Name);

    /// <summary>The text for the first reason that has one: of that grade, of any; then the text of the grade, then the plain one.</summary>
    public TextTemplate<TModel> For(IEnumerable<string> reasons, Grade grade) => Used(NameFor(reasons, grade));

    /// <summary>The name of that text.</summary>
    public string NameFor(IEnumerable<string> reasons, Grade grade)
    {
        var tag = TextEntry.Tag(grade);
        return reasons.SelectMany(reason => (string[])[$"{entry.Name}.{reason}.{tag}", $"{entry.Name}.{reason}"]).Append($"{entry.Name}.{tag}").FirstOrDefault(variants.ContainsKey) ?? entry.Name;
    }

    private TextTemplate<TModel> Used(string file)
    {
        trace?.Note(entry.Form, file);
        return variants[file];
    }
}
