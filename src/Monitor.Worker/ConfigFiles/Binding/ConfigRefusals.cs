namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>Refuses what is bound but does not fit together, with the place in the files.</summary>
internal sealed class ConfigRefusals(ConfigErrors errors, BoundPlaces places)
{
    public void Add(object record, string message) => errors.Add(places.Of(record), message);

    public void Add(object record, string property, string message) => errors.Add(places.Of(record, property), message);

    public void Add(object record, string property, int index, string message) => errors.Add(places.Of(record, property, index), message);

    public void AddKey(object record, string property, string key, string message) => errors.Add(places.Of(record, property, key), message);

    public void AddAt(ConfigPlace place, string message) => errors.Add(place, message);

    /// <summary>Refuses every record whose id another one before it bears.</summary>
    public void AddDoubles<TRecord>(IEnumerable<TRecord> records, Func<TRecord, string> id, string property)
        where TRecord : class
    {
        var first = new Dictionary<string, TRecord>(StringComparer.Ordinal);
        foreach (var record in records.Where(record => !first.TryAdd(id(record), record)))
        {
            var before = places.Of(first[id(record)]);
            Add(record, property, $"“{id(record)}”重复，{before.File} 第 {before.Line} 行已经用过");
        }
    }

    /// <summary>The message for a name that nothing bears.</summary>
    public static string Unknown(string what, string name, IEnumerable<string> known) =>
        $"没有“{name}”这个{what}{(NearestName.Of(name, known) is { } nearest ? $"，是否想写“{nearest}”？" : "")}";
}
