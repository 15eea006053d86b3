namespace Monitor.Worker.Notifications.Channels;

/// <summary>A password or account that prints as stars wherever it ends up by mistake.</summary>
internal sealed class Secret(string value)
{
    private const string Stars = "***";

    public string Reveal() => value;

    /// <summary>Takes the secret out of a foreign text, such as an answer that repeats the request.</summary>
    public string RemoveFrom(string text) => value.Length == 0
        ? text
        : text.Replace(value, Stars, StringComparison.Ordinal)
            .Replace(Uri.EscapeDataString(value), Stars, StringComparison.Ordinal);

    public override string ToString() => Stars;
}
