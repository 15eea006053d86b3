using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Parlot.Fluent;
using static Parlot.Fluent.Parsers;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>Fluid's grammar of Liquid, cut down to what texts need: values, choices, loops, remarks and raw words. No filters, no assignments, nothing that loads another text: what is computed is computed in the model.</summary>
internal sealed class TemplateGrammar : FluidParser
{
    private static readonly string[] Tags = ["if", "unless", "for", "comment", "raw"];
    private static readonly string[] Operators = ["==", "!=", ">", "<", ">=", "<="];

    public TemplateGrammar()
    {
        KeepTags();
        KeepOperators();

        // Fluid's own values also take calls, indexers and ranges, which nest without bound, and words such as true and empty.
        var name = Separated(Dot, Identifier).Then((context, start, _, parts) => Noted(context, start, new MemberExpression([.. parts.Select(part => new IdentifierSegment(part))])));
        var words = String.Then((context, start, _, text) => Noted(context, start, new LiteralExpression(StringValue.Create(text.ToString()))));
        var number = Number.Then((context, start, _, value) => Noted(context, start, new LiteralExpression(NumberValue.Create(value))));
        Primary.Parser = OneOf(words, name, number);
        FilterExpression.Parser = name.WhenFollowedBy(OutputEnd);
        AnyTagsList.Parser = Always<bool>().Then((context, start, _, _) => ((TemplateReading)context).BlockFrom = start).SkipAnd(AnyTagsList.Parser!);
    }

    /// <summary>One for all templates: it takes long to build and never changes.</summary>
    public static TemplateGrammar Shared { get; } = new();

    private static Expression Noted(ParseContext context, int start, Expression value)
    {
        ((TemplateReading)context).Note(value, start);
        return value;
    }

    private void KeepTags()
    {
        foreach (var (name, tag) in RegisteredTags.ToArray())
        {
            RegisteredTags.Remove(name);
            if (Tags.Contains(name))
            {
                RegisteredTags.Add(name, new TemplateTag(name, tag));
            }
        }
    }

    private void KeepOperators()
    {
        foreach (var name in RegisteredOperators.Keys.Except(Operators).ToArray())
        {
            RegisteredOperators.Remove(name);
        }
    }
}
