namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>Remembers the shape of each record type once it has been read by reflection.</summary>
internal sealed class ConfigShapes
{
    private readonly Dictionary<Type, ConfigShape> known = [];

    public ConfigShape Of(Type type)
    {
        if (!known.TryGetValue(type, out var shape))
        {
            known[type] = shape = new(type);
        }

        return shape;
    }
}
