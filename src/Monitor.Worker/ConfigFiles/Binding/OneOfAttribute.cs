using System.Collections.Immutable;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>The texts allowed.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class OneOfAttribute(params string[] choices) : Attribute
{
    public ImmutableArray<string> Choices { get; } = [.. choices];
}
