namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>Marks an abstract record whose kind is picked by the value of one key.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class ChosenByAttribute(string key, string meaning) : Attribute
{
    public string Key { get; } = key;

    public string Meaning { get; } = meaning;
}
