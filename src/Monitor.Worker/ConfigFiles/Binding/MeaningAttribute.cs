namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>What a document, a key or a choice means, in Chinese: shown by editors and in messages about a missing key.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Enum)]
internal sealed class MeaningAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}
