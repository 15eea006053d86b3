namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>The key in the file where it is not the property's name in snake_case.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
internal sealed class KeyAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
