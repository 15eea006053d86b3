using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Grading;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Notifications;

/// <summary>登记的文本: what is known of one text of <c>config/texts</c> before it is read.</summary>
/// <param name="Name">The name of its file without the ending.</param>
/// <param name="Form">What it is filled in for.</param>
internal abstract record TextEntry(string Name, TextForm Form)
{
    /// <summary>The reasons that it may be written apart for, each with a grade or without; empty for a text that is the same for all.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    /// <summary>The text and those of its variants that there are, in the order of their names.</summary>
    public IEnumerable<string> FilesIn(IReadOnlyDictionary<string, string> texts) => Variants.Where(texts.ContainsKey).Prepend(Name).Order(StringComparer.Ordinal);

    /// <summary>Everything that is wrong with the text and its variants, in Chinese with file, line and column; empty where all can be used.</summary>
    public abstract ImmutableArray<ConfigError> Check(IReadOnlyDictionary<string, string> texts);

    /// <summary>Whether a file is a variant of this text by its name, be it one that there is or not.</summary>
    public bool IsOver(string file) => file.StartsWith(Name + ".", StringComparison.Ordinal);

    /// <summary>What stands for a grade in the name of a file.</summary>
    protected internal static string Tag(Grade grade) => string.Create(CultureInfo.InvariantCulture, $"g{(int)grade}");

    /// <summary>Files that look like variants of this text and are none.</summary>
    protected IEnumerable<ConfigError> Strays(IReadOnlyDictionary<string, string> texts)
    {
        var known = Variants.ToHashSet(StringComparer.Ordinal);
        return texts.Keys.Where(file => IsOver(file) && !known.Contains(file)).Order(StringComparer.Ordinal).Select(file => new ConfigError($"texts/{file}.liquid", 1, 1, "", Reasons.IsEmpty
            ? $"{Name} 不分事由和级别，没有“{file[(Name.Length + 1)..]}”这一种；请删去此文件"
            : $"没有“{file[(Name.Length + 1)..]}”这种通知；{Name} 之后可写事由 {string.Join("、", Reasons)}，再写级别 g1 至 g4，或者只写级别"));
    }

    private IEnumerable<string> Variants
    {
        get
        {
            if (Reasons.IsEmpty)
            {
                return [];
            }

            string[] tags = [.. Enum.GetValues<Grade>().Where(grade => grade > Grade.None).Select(Tag)];
            return tags.Select(tag => $"{Name}.{tag}").Concat(Reasons.SelectMany(reason => tags.Select(tag => $"{Name}.{reason}.{tag}").Prepend($"{Name}.{reason}")));
        }
    }
}
