namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>A node of a configuration file with its mark.</summary>
internal abstract record ConfigNode(string File, int Line, int Column)
{
    public ConfigPlace At(string key) => new(File, Line, Column, key);
}
