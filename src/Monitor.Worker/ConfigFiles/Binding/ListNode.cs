using System.Collections.Immutable;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>A list of nodes.</summary>
internal sealed record ListNode(string File, int Line, int Column, ImmutableArray<ConfigNode> Items) : ConfigNode(File, Line, Column);
