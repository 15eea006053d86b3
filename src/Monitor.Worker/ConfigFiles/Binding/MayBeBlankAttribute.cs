namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>The text may be written as an empty pair of quotes; elsewhere a blank text is a mistake.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class MayBeBlankAttribute : Attribute;
