using System.Reflection;
using Fluid.Ast;
using Fluid.Ast.BinaryExpressions;
using Fluid.Values;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>Holds a template that has been read against its model, so that a wrong name is found before anything is sent.</summary>
internal sealed class TemplateCheck(TemplateReading reading, TemplateFaults faults)
{
    private readonly HashSet<PropertyInfo> members = [];

    /// <summary>The members that the template uses, and no others.</summary>
    public IReadOnlySet<PropertyInfo> Members => members;

    public void Hold(IEnumerable<Statement> statements, TemplateScope scope)
    {
        foreach (var statement in statements)
        {
            Hold(statement, scope);
        }
    }

    private void Hold(Statement statement, TemplateScope scope)
    {
        switch (statement)
        {
            case OutputStatement output:
                Value((MemberExpression)output.Expression, scope);
                break;
            case IfStatement choice:
                Condition(choice.Condition, scope);
                Hold(choice.Statements, scope);
                Others(choice.ElseIfs, scope);
                Hold(choice.Else?.Statements ?? [], scope);
                break;
            case UnlessStatement choice:
                Condition(choice.Condition, scope);
                Hold(choice.Statements, scope);
                Hold(choice.Else?.Statements ?? [], scope);
                break;
            case ForStatement loop:
                Loop(loop, scope);
                break;
            case TextSpanStatement or CommentStatement or RawStatement:
                break;
            default:
                throw new ArgumentException($"The grammar has no {statement.GetType().Name}.", nameof(statement));
        }
    }

    private void Others(IEnumerable<ElseIfStatement> others, TemplateScope scope)
    {
        foreach (var other in others)
        {
            Condition(other.Condition, scope);
            Hold(other.Statements, scope);
        }
    }

    private void Value(MemberExpression value, TemplateScope scope)
    {
        var opening = reading.OpeningOf(value);
        if (Find(value, opening, scope) is { } type && type != typeof(string) && type != typeof(int) && type != typeof(Markup))
        {
            faults.Add(opening, TemplateWords.NoValue(NameOf(value)));
        }
    }

    private void Condition(Expression condition, TemplateScope scope)
    {
        var opening = reading.OpeningOf(Leftmost(condition));
        var (name, constant) = condition switch
        {
            MemberExpression flag => (flag, null),
            EqualBinaryExpression or NotEqualBinaryExpression or GreaterThanBinaryExpression or LowerThanBinaryExpression
                when condition is BinaryExpression { Left: MemberExpression left, Right: LiteralExpression right } => (left, right.Value),
            _ => (null, null),
        };
        if (name is null)
        {
            faults.Add(opening, TemplateWords.NoCondition(reading.Content(opening)));
        }
        else if (Find(name, opening, scope) is { } type && !Fits(type, condition, constant))
        {
            faults.Add(opening, TemplateWords.Unfit(reading.Content(opening)));
        }
    }

    private void Loop(ForStatement loop, TemplateScope scope)
    {
        var opening = reading.OpeningOf(loop);
        if (loop is not { Source: MemberExpression list, Limit: null, Offset: null, OffsetIsContinue: false, Reversed: false, Identifier: not TemplateLoop.Name }
            || list.Segments.Any(segment => segment is not IdentifierSegment))
        {
            faults.Add(opening, TemplateWords.NoLoop(reading.Content(opening)));
            return;
        }

        if (Find(list, opening, scope) is not { } type)
        {
            return;
        }

        if (TemplateScope.ItemOf(type) is not { } item)
        {
            faults.Add(opening, TemplateWords.NoList(NameOf(list)));
            return;
        }

        Hold(loop.Statements, scope.With(loop.Identifier, item).With(TemplateLoop.Name, typeof(TemplateLoop)));
        Hold(loop.Else?.Statements ?? [], scope);
    }

    private Type? Find(MemberExpression name, int opening, TemplateScope scope)
    {
        if (scope.Find(NameOf(name), out var fault) is not { } path)
        {
            faults.Add(opening, fault);
            return null;
        }

        members.UnionWith(path.Members);
        return path.Type;
    }

    private static bool Fits(Type type, Expression condition, FluidValue? constant) => constant switch
    {
        null => type == typeof(bool),
        StringValue => type == typeof(string) && condition is EqualBinaryExpression or NotEqualBinaryExpression,
        _ => type == typeof(int) && decimal.IsInteger(constant.ToNumberValue()),
    };

    private static Expression Leftmost(Expression condition)
    {
        while (condition is BinaryExpression pair)
        {
            condition = pair.Left;
        }

        return condition;
    }

    private static string NameOf(MemberExpression name) => string.Join('.', name.Segments.OfType<IdentifierSegment>().Select(segment => segment.Identifier));
}
