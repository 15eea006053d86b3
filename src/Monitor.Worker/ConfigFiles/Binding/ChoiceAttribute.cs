namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>One kind of a record marked <see cref="ChosenByAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
internal sealed class ChoiceAttribute(string name, Type type) : Attribute
{
    public string Name { get; } = name;

    public Type Type { get; } = type;
}
