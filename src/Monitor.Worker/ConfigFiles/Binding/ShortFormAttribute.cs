namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>The record may be written as the bare value of one of its properties, the others at their defaults.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class ShortFormAttribute(string property) : Attribute
{
    public string Property { get; } = property;
}
