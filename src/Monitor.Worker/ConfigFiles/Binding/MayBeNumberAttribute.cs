namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>The text may look like a number, a code for instance, so that editors must let it stand without quotes.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class MayBeNumberAttribute : Attribute;
