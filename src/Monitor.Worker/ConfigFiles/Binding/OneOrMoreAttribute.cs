namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>A list of one may be written as its bare item.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class OneOrMoreAttribute : Attribute;
