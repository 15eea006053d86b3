namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>A node whose mistake is already reported: whatever hangs on it fails without a second message.</summary>
internal sealed record BrokenNode(string File, int Line, int Column) : ConfigNode(File, Line, Column);
