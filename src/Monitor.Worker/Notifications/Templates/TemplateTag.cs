using Fluid.Ast;
using Parlot;
using Parlot.Fluent;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>Fluid's grammar of one tag up to its end: notes where the tag stands, bounds how deep tags nest, and says in Chinese what breaks it.</summary>
internal sealed class TemplateTag(string name, Parser<Statement> grammar) : Parser<Statement>
{
    private const int Deepest = 32; // far above what a text needs, far below the end of the stack

    /// <summary>Reads on from behind the tag's name.</summary>
    /// <exception cref="TemplateSyntaxException">The tag cannot be read.</exception>
    public override bool Parse(ParseContext context, ref ParseResult<Statement> result)
    {
        var reading = (TemplateReading)context;
        var start = reading.Position;
        var opening = reading.OpeningBefore(start);
        if (reading.Depth == Deepest)
        {
            throw new TemplateSyntaxException(opening, TemplateWords.TooDeep(reading.Content(opening), Deepest));
        }

        reading.Depth++;
        if (!IsRead(reading, ref result))
        {
            throw Broken(reading, start, opening);
        }

        reading.Depth--;
        reading.Note(result.Value, start);
        return true;
    }

    private bool IsRead(TemplateReading reading, ref ParseResult<Statement> result)
    {
        try
        {
            return grammar.Parse(reading, ref result);
        }
        catch (ParseException)
        {
            return false; // its words are English; what is wrong is told from where reading stopped
        }
    }

    private TemplateSyntaxException Broken(TemplateReading reading, int start, int opening)
    {
        var hasBlock = reading.BlockFrom > start;
        if (hasBlock && !reading.IsAtEnd)
        {
            return reading.Stopped();
        }

        var content = reading.Content(opening);
        var lacksEnd = hasBlock || (name is "comment" or "raw" && content == name);
        return lacksEnd && reading.IsClosed(opening) ? new TemplateSyntaxException(opening, TemplateWords.NoEnd(content, $"end{name}")) : reading.Unreadable(opening);
    }
}
