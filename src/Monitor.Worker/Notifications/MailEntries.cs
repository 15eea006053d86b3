using System.Collections.Immutable;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Notifications;

/// <summary>登记的邮件: the three texts of one mail, <c>NAME.subject</c>, <c>NAME.text</c> and <c>NAME.html</c>, which say the same of the same.</summary>
/// <typeparam name="TModel">What they can say.</typeparam>
/// <param name="Name">What the names of their files begin with.</param>
internal sealed record MailEntries<TModel>(string Name)
    where TModel : notnull
{
    /// <summary>The reasons that each of them may be written apart for; empty for a mail that is the same for all.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    public ImmutableArray<TextEntry> All => [Subject, Text, Page];

    private TextEntry<TModel> Subject => Entry("subject", TextForm.Subject);

    private TextEntry<TModel> Text => Entry("text", TextForm.Plain);

    private TextEntry<TModel> Page => Entry("html", TextForm.Page);

    /// <summary>The texts with their variants.</summary>
    /// <param name="texts">Liquid texts by file name without its ending.</param>
    /// <param name="trace">Notes which of them are filled in; null for nobody.</param>
    /// <exception cref="TextTemplateException">One is missing or cannot be used.</exception>
    public MailTexts<TModel> From(IReadOnlyDictionary<string, string> texts, TextTrace? trace = null) => new(Subject.From(texts, trace), Text.From(texts, trace), Page.From(texts, trace));

    private TextEntry<TModel> Entry(string part, TextForm form) => new($"{Name}.{part}", form) { Reasons = Reasons };
}
