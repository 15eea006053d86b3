namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>Where something stands in the configuration: file, line and column from 1, and the path of its key.</summary>
internal readonly record struct ConfigPlace(string File, int Line, int Column, string Key)
{
    /// <summary>The same place under the path of one of its keys.</summary>
    public ConfigPlace Under(string key) => this with { Key = Key.Length == 0 ? key : $"{Key}.{key}" };
}
