using System.Diagnostics.CodeAnalysis;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>The shape of a text, with its name in Chinese for the message: "应为六位数字的行政区划代码".</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class PatternAttribute([StringSyntax(StringSyntaxAttribute.Regex)] string regex, string expected) : Attribute
{
    public string Regex { get; } = regex;

    public string Expected { get; } = expected;
}
