using System.Collections.Immutable;
using Fluid.Ast;
using Parlot;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>Reads a template and holds it against a model.</summary>
internal static class TemplateReader
{
    /// <summary>Reads.</summary>
    /// <param name="file">The template's file, for its faults.</param>
    /// <param name="source">The template, its lines ended by LF.</param>
    /// <param name="model">What it can say.</param>
    public static ReadTemplate Read(string file, string source, Type model)
    {
        var faults = new TemplateFaults(file, source);
        var reading = new TemplateReading(source);
        var check = new TemplateCheck(reading, faults);
        IReadOnlyList<Statement> statements = [];
        try
        {
            statements = Statements(reading);
            check.Hold(statements, new TemplateScope(model, ImmutableSortedDictionary.Create<string, Type>(StringComparer.Ordinal)));
        }
        catch (TemplateSyntaxException broken)
        {
            faults.Add(broken.At, broken.Message);
        }

        return new ReadTemplate(statements, check.Members, faults.All);
    }

    private static IReadOnlyList<Statement> Statements(TemplateReading reading)
    {
        var result = new ParseResult<IReadOnlyList<Statement>>();
        try
        {
            TemplateGrammar.Shared.Grammar.Parse(reading, ref result);
        }
        catch (Exception exception) when (exception is ParseException or Fluid.ParseException)
        {
            throw reading.Stopped(); // at a tag that the grammar does not have
        }

        return reading.IsAtEnd ? result.Value ?? [] : throw reading.Stopped();
    }
}
