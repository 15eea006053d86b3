namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>The list or dictionary needs at least one entry.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class NotEmptyAttribute : Attribute;
