using System.Diagnostics.CodeAnalysis;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>The shape of the keys of a dictionary, with its name in Chinese for the message.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class KeyPatternAttribute([StringSyntax(StringSyntaxAttribute.Regex)] string regex, string expected) : Attribute
{
    public string Regex { get; } = regex;

    public string Expected { get; } = expected;
}
