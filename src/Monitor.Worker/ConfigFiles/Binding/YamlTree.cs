using System.Collections.Immutable;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>Reads one YAML file into nodes with marks.</summary>
/// <remarks>
/// Built on the parser's events, not on the library's own tree: that one stops at the first duplicate key and resolves aliases silently,
/// while here both are reported and the rest of the file is still read.
/// </remarks>
internal sealed class YamlTree
{
    private const int DeepestNesting = 50;

    private readonly string file;
    private readonly ConfigErrors errors;
    private readonly Parser parser;

    private YamlTree(string file, string text, ConfigErrors errors)
    {
        this.file = file;
        this.errors = errors;
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The root node, or null where the file is empty or cannot be read at all; then the reason is among the errors.</summary>
    public static ConfigNode? Read(string file, ReadOnlySpan<byte> content, ConfigErrors errors)
    {
        if (Decode(file, content, errors) is not { } text)
        {
            return null;
        }

        var tree = new YamlTree(file, text, errors);
        try
        {
            return tree.ReadStream();
        }
        catch (YamlException failure)
        {
            var (line, column, message) = YamlSyntaxError.Of(failure.Start, failure.Message, text);
            errors.Add(new(file, line, column, ""), message);
            return null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException)
        {
            // The scanner's answer to some texts it did not foresee, such as a broken plain text in braces or a tag that is no address; it tells no place, so the last good one must do.
            var (line, column, message) = YamlSyntaxError.Of(tree.parser.Current?.End ?? Mark.Empty, failure.Message, text);
            errors.Add(new(file, line, column, ""), message);
            return null;
        }
    }

    private static string? Decode(string file, ReadOnlySpan<byte> content, ConfigErrors errors)
    {
        var body = content.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(body);
        }
        catch (DecoderFallbackException failure)
        {
            var line = 1 + body[..Math.Max(0, failure.Index)].Count((byte)'\n');
            errors.Add(new(file, line, 1, ""), "文件不是 UTF-8 编码（可能存成了 GBK 或 GB18030），请用编辑器另存为 UTF-8");
            return null;
        }
    }

    private ConfigNode? ReadStream()
    {
        parser.Consume<StreamStart>();
        if (!parser.Accept<DocumentStart>(out _))
        {
            errors.Add(new(file, 1, 1, ""), "文件是空的");
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = ReadNode(depth: 0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            errors.Add(PlaceOf(second), "一个文件只能有一份 YAML 文档，请删去多余的“---”");
        }

        return root;
    }

    private ConfigNode ReadNode(int depth)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            errors.Add(PlaceOf(alias), $"不支持 YAML 引用“*{alias.Value}”，请把内容完整写出");
            return new BrokenNode(file, LineOf(alias), ColumnOf(alias));
        }

        if (!parser.Accept<NodeEvent>(out var node))
        {
            throw new YamlException(parser.Current?.Start ?? Mark.Empty, parser.Current?.End ?? Mark.Empty, "A node was expected.");
        }

        CheckPlain(node);
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return AsNode(scalar);
        }

        if (depth >= DeepestNesting)
        {
            errors.Add(PlaceOf(node), "嵌套层次过深");
            parser.SkipThisAndNestedEvents();
            return new BrokenNode(file, LineOf(node), ColumnOf(node));
        }

        return parser.Accept<SequenceStart>(out _) ? ReadList(depth) : ReadMapping(depth);
    }

    private ListNode ReadList(int depth)
    {
        var start = parser.Consume<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<ConfigNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new(file, LineOf(start), ColumnOf(start), items.ToImmutable());
    }

    private MappingNode ReadMapping(int depth)
    {
        var start = parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<ScalarNode, ConfigNode>>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not ScalarNode name)
            {
                errors.Add(key.At(""), "键应为一个词，实际是列表或映射；含花括号或方括号的内容请加引号");
            }
            else if (!seen.TryAdd(name.Text, name.Line))
            {
                errors.Add(name.At(name.Text), $"键“{name.Text}”重复，第 {seen[name.Text]} 行已经写过");
            }
            else
            {
                entries.Add(new(name, value));
            }
        }

        return new(file, LineOf(start), ColumnOf(start), entries.ToImmutable());
    }

    private void CheckPlain(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            errors.Add(PlaceOf(node), $"不支持 YAML 锚点“&{node.Anchor.Value}”，请删去并把内容完整写出");
        }

        if (!node.Tag.IsEmpty)
        {
            errors.Add(PlaceOf(node), $"不支持 YAML 标签“{node.Tag}”，请删去");
        }
    }

    private ScalarNode AsNode(Scalar scalar) =>
        new(file, LineOf(scalar), ColumnOf(scalar), scalar.Value, scalar.Style is not ScalarStyle.Plain);

    private ConfigPlace PlaceOf(ParsingEvent at) => new(file, LineOf(at), ColumnOf(at), "");

    private static int LineOf(ParsingEvent at) => (int)at.Start.Line;

    private static int ColumnOf(ParsingEvent at) => (int)at.Start.Column;
}
