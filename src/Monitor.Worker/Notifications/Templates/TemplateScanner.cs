using System.Collections.Immutable;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>Cuts a template into words, values and tags. A minus inside the braces removes the white space beside them.</summary>
internal sealed class TemplateScanner(string source, TemplateFaults faults)
{
    private const char Trim = '-';

    private readonly ImmutableArray<TemplateToken>.Builder tokens = ImmutableArray.CreateBuilder<TemplateToken>();
    private int position;
    private int line = 1;
    private int column = 1;

    public ImmutableArray<TemplateToken> Scan()
    {
        var trimsNext = false;
        while (position < source.Length)
        {
            var open = NextOpening();
            var closed = open < source.Length;
            AddText(open, trimsNext, trimsEnd: open + 2 < source.Length && source[open + 2] == Trim);
            if (closed && !AddBraces(out trimsNext))
            {
                break;
            }
        }

        return tokens.ToImmutable();
    }

    private int NextOpening()
    {
        for (var i = position; i < source.Length - 1; i++)
        {
            if (source[i] == '{' && source[i + 1] is '{' or '%')
            {
                return i;
            }
        }

        return source.Length;
    }

    private void AddText(int end, bool trimsStart, bool trimsEnd)
    {
        var (text, at) = (source[position..end], Here(TemplateTokenKind.Text));
        Advance(end);
        text = trimsStart ? text.TrimStart() : text;
        text = trimsEnd ? text.TrimEnd() : text;
        if (text.Length > 0)
        {
            tokens.Add(at with { Content = text });
        }
    }

    private bool AddBraces(out bool trimsNext)
    {
        var isValue = source[position + 1] == '{';
        var at = Here(isValue ? TemplateTokenKind.Value : TemplateTokenKind.Tag);
        var closing = isValue ? "}}" : "%}";
        var end = source.IndexOf(closing, position + 2, StringComparison.Ordinal);
        trimsNext = end > 0 && source[end - 1] == Trim;
        if (end < 0)
        {
            faults.Add(at, $"“{(isValue ? "{{" : "{%")}”没有对应的“{closing}”");
            return false;
        }

        tokens.Add(at with { Content = source[(position + 2)..end].Trim(Trim).Trim() });
        Advance(end + 2);
        return true;
    }

    private TemplateToken Here(TemplateTokenKind kind) => new(kind, "", line, column);

    private void Advance(int to)
    {
        for (; position < to; position++)
        {
            (line, column) = source[position] == '\n' ? (line + 1, 1) : (line, column + 1);
        }
    }
}
