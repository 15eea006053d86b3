namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>The shapes that a value in a file can have.</summary>
internal enum ConfigTypeKind
{
    Scalar,
    List,
    Dictionary,
    Record,
}
