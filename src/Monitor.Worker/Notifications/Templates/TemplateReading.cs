using Fluid.Parser;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>What is noted while a template is read: where its names and tags stand, and how far reading came. Fluid's own tree has no places.</summary>
/// <param name="source">The template.</param>
internal sealed class TemplateReading(string source) : FluidParseContext(source)
{
    private readonly Dictionary<object, int> places = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many tags are open.</summary>
    public int Depth { get; set; }

    /// <summary>Where the last block of a tag begins.</summary>
    public int BlockFrom { get; set; }

    public int Position => Scanner.Cursor.Offset;

    public bool IsAtEnd => Position == Source.Length;

    private string Source => Scanner.Cursor.Buffer;

    public void Note(object part, int at) => places[part] = at;

    /// <summary>Where the braces of a tag, or of what holds a value, open.</summary>
    public int OpeningOf(object part) => OpeningBefore(places[part]);

    /// <summary>Where the braces open that stand next before a place.</summary>
    public int OpeningBefore(int at)
    {
        var brace = Source.LastIndexOf('{', at - 1);
        return Source[brace + 1] == '%' ? brace : brace - 1;
    }

    /// <summary>What the braces hold; of unclosed ones the rest of the line.</summary>
    public string Content(int opening)
    {
        var end = Source.IndexOf(IsClosed(opening) ? Closing(opening) : "\n", opening + 2, StringComparison.Ordinal);
        return Source[(opening + 2)..(end < 0 ? Source.Length : end)].Trim('-').Trim();
    }

    public bool IsClosed(int opening) => Source.IndexOf(Closing(opening), opening + 2, StringComparison.Ordinal) >= 0;

    /// <summary>What is wrong with the braces that reading came to and did not pass.</summary>
    public TemplateSyntaxException Stopped() => Unreadable(IsOpening(Position) ? Position : OpeningBefore(Position));

    /// <summary>What is wrong with braces that cannot be read or stand in the wrong place.</summary>
    public TemplateSyntaxException Unreadable(int opening) => new(opening, IsClosed(opening)
        ? IsValue(opening) ? TemplateWords.NoName(Content(opening)) : TemplateWords.NoTag(Content(opening))
        : TemplateWords.NoEnd(IsValue(opening) ? "{{" : "{%", Closing(opening)));

    private bool IsOpening(int at) => Source.AsSpan(at) is ['{', '{' or '%', ..];

    private bool IsValue(int opening) => Source[opening + 1] == '{';

    private string Closing(int opening) => IsValue(opening) ? "}}" : "%}";
}
