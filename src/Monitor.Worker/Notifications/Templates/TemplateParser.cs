using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>Reads the part of Liquid that texts need: <c>{{ name }}</c>, <c>if … else … endif</c>, <c>for … in … endfor</c>, <c>comment … endcomment</c>. No filters, no assignments: what is computed is computed in the model.</summary>
internal sealed partial class TemplateParser(ImmutableArray<TemplateToken> tokens, TemplateFaults faults)
{
    private int next;

    public ImmutableArray<TemplateNode> Parse(TemplateScope scope) => Block(scope, default, out _);

    /// <summary>Reads up to one of the ends.</summary>
    /// <param name="scope">The names that may be used.</param>
    /// <param name="opening">The tag whose end is looked for; the default for the whole template.</param>
    /// <param name="end">The end that was found; empty where the template ended first.</param>
    /// <param name="ends">What ends the block.</param>
    private ImmutableArray<TemplateNode> Block(TemplateScope scope, TemplateToken opening, out string end, params ReadOnlySpan<string> ends)
    {
        var nodes = ImmutableArray.CreateBuilder<TemplateNode>();
        while (next < tokens.Length)
        {
            var token = tokens[next++];
            if (token.Kind == TemplateTokenKind.Tag && ends.Contains(token.Content))
            {
                end = token.Content;
                return nodes.ToImmutable();
            }

            if (Node(token, scope) is { } node)
            {
                nodes.Add(node);
            }
        }

        if (ends.Length > 0)
        {
            faults.Add(opening, $"“{opening.Content}”没有对应的“{ends[^1]}”");
        }

        end = "";
        return nodes.ToImmutable();
    }

    private TemplateNode? Node(TemplateToken token, TemplateScope scope) => token.Kind switch
    {
        TemplateTokenKind.Text => new WordsNode(token.Content),
        TemplateTokenKind.Value => Value(token, scope),
        _ when token.Content.StartsWith("if ", StringComparison.Ordinal) => Choice(token, scope),
        _ when token.Content.StartsWith("for ", StringComparison.Ordinal) => Loop(token, scope),
        _ when token.Content == "comment" => Comment(token),
        _ => Unknown(token),
    };

    private ValueNode? Value(TemplateToken token, TemplateScope scope)
    {
        if (Path(token.Content, token, scope) is not { } path)
        {
            return null;
        }

        if (path.Type == typeof(string) || path.Type == typeof(int) || path.Type == typeof(Markup))
        {
            return new ValueNode(path);
        }

        faults.Add(token, $"“{token.Content}”不是文字或数字，不能直接写出");
        return null;
    }

    private ConditionNode? Choice(TemplateToken token, TemplateScope scope)
    {
        var condition = Condition(token, scope);
        var then = Block(scope, token, out var end, "else", "endif");
        var otherwise = end == "else" ? Block(scope, token, out _, "endif") : [];
        return condition is null ? null : new ConditionNode(condition, then, otherwise);
    }

    private TemplateCondition? Condition(TemplateToken token, TemplateScope scope)
    {
        var match = ConditionShape().Match(token.Content);
        if (!match.Success)
        {
            faults.Add(token, $"条件“{token.Content}”无法识别，应形如 if name、if name != \"\"、if count > 1");
            return null;
        }

        if (Path(match.Groups["name"].Value, token, scope) is not { } path)
        {
            return null;
        }

        var (sign, constant) = (match.Groups["sign"].Value, Constant(match));
        var fits = constant is null ? path.Type == typeof(bool) : path.Type == constant.GetType() && (constant is int || sign is "==" or "!=");
        if (!fits)
        {
            faults.Add(token, $"条件“{token.Content}”不成立：是非量直接写名称，文字只能用 ==、!= 与文字比较，数字与整数比较");
            return null;
        }

        return new TemplateCondition(path, sign, constant ?? true);
    }

    private static object? Constant(Match match) =>
        match.Groups["text"].Success ? match.Groups["text"].Value
        : match.Groups["number"].Success && int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private LoopNode? Loop(TemplateToken token, TemplateScope scope)
    {
        var match = LoopShape().Match(token.Content);
        if (!match.Success)
        {
            faults.Add(token, $"循环“{token.Content}”无法识别，应形如 for item in items");
        }

        var path = match.Success ? Path(match.Groups["list"].Value, token, scope) : null;
        var item = path is null ? null : TemplateScope.ItemOf(path.Type);
        if (path is not null && item is null)
        {
            faults.Add(token, $"“{match.Groups["list"].Value}”不是列表，不能循环");
        }

        if (item is null)
        {
            SkipTo("endfor", token);
            return null;
        }

        var name = match.Groups["name"].Value;
        var body = Block(scope.With(name, item).With(TemplateLoop.Name, typeof(TemplateLoop)), token, out _, "endfor");
        return new LoopNode(name, path!, body);
    }

    private TemplateNode? Comment(TemplateToken token)
    {
        SkipTo("endcomment", token);
        return null;
    }

    /// <summary>Passes over what cannot be read or need not be, blocks of the same kind within it included.</summary>
    private void SkipTo(string end, TemplateToken opening)
    {
        var word = end["end".Length..];
        for (var depth = 1; next < tokens.Length;)
        {
            var token = tokens[next++];
            depth += token.Kind != TemplateTokenKind.Tag ? 0 : token.Content == end ? -1 : token.Content.Split(' ')[0] == word ? 1 : 0;
            if (depth == 0)
            {
                return;
            }
        }

        faults.Add(opening, $"“{opening.Content}”没有对应的“{end}”");
    }

    private TemplateNode? Unknown(TemplateToken token)
    {
        faults.Add(token, $"标签“{token.Content}”无法识别或位置不对，可用 if、else、endif、for、endfor、comment、endcomment");
        return null;
    }

    private TemplatePath? Path(string name, TemplateToken token, TemplateScope scope)
    {
        if (!NameShape().IsMatch(name))
        {
            faults.Add(token, $"“{name}”不是变量名；只能写由小写字母、数字、下划线和点组成的名称，不支持过滤器和运算");
            return null;
        }

        var path = scope.Find(name, out var fault);
        if (path is null)
        {
            faults.Add(token, fault);
        }

        return path;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NameShape();

    [GeneratedRegex("""\Aif\s+(?<name>[a-z0-9_.]+)(\s*(?<sign>==|!=|>|<)\s*("(?<text>[^"]*)"|(?<number>\d{1,9})))?\z""", RegexOptions.CultureInvariant)]
    private static partial Regex ConditionShape();

    [GeneratedRegex(@"\Afor\s+(?<name>[a-z][a-z0-9_]*)\s+in\s+(?<list>[a-z0-9_.]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex LoopShape();
}
