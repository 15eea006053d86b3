namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>A single value as it was written.</summary>
internal sealed record ScalarNode(string File, int Line, int Column, string Text, bool IsQuoted) : ConfigNode(File, Line, Column)
{
    /// <summary>Nothing stands behind the key, or an explicit null.</summary>
    public bool IsNothing => !IsQuoted && Text is "" or "~" or "null" or "Null" or "NULL";
}
