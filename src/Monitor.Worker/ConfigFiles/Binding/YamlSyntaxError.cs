using YamlDotNet.Core;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>Tells in Chinese where the syntax of a YAML file is broken, and what most likely broke it.</summary>
internal static class YamlSyntaxError
{
    public static (int Line, int Column, string Message) Of(Mark at, string said, string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        if (Array.FindIndex(lines, HasTabInIndent) is >= 0 and var tab)
        {
            return (tab + 1, 1, Told("行首缩进里有制表符（Tab），请改用空格"));
        }

        var line = Math.Clamp((int)at.Line, 1, lines.Length);
        var column = line < (int)at.Line ? lines[line - 1].Length + 1 : Math.Max(1, (int)at.Column);
        return (line, column, Told(Cause(said, lines[line - 1], line > 1 ? lines[line - 2] : "")));
    }

    private static string Told(string cause) => "YAML 格式有误：" + cause;

    private static string Cause(string said, string line, string lineBefore)
    {
        if (HasFullWidthColon(line) || HasFullWidthColon(lineBefore))
        {
            return "键后面用了全角冒号“：”，请改为半角冒号加一个空格";
        }

        return said switch
        {
            _ when Says(said, "quoted scalar") => "引号没有成对",
            _ when Says(said, "flow") || Says(said, "',' or ']'") || Says(said, "',' or '}'") => "方括号或花括号没有成对，或者各项之间缺少半角逗号",
            _ when Says(said, "start any token") => "此处的字符不能作为值的开头，请给整个值加上引号",
            _ when Says(said, "mapping") => "冒号的位置不对，请检查缩进；值里含有冒号时请加引号",
            _ => "请检查此行及上一行的缩进、冒号后的空格、引号和括号是否成对",
        };
    }

    private static bool Says(string message, string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static bool HasTabInIndent(string line) => line.AsSpan(0, line.Length - line.TrimStart().Length).Contains('\t') && line.Trim().Length > 0;

    private static bool HasFullWidthColon(string line)
    {
        var content = line.Split('#')[0];
        return content.Contains('：', StringComparison.Ordinal) && !content.Contains(": ", StringComparison.Ordinal);
    }
}
