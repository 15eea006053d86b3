using System.Collections.Immutable;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>A finished text message to one number, its signature included.</summary>
internal sealed record OutgoingSms(string IdempotencyKey, string ToNumber, string Text, DateTimeOffset Date)
{
    /// <summary>1 for the first attempt; a receipt names it.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>What the variables of a provider's approved template may say, by name; empty where only the text is known.</summary>
    public ImmutableSortedDictionary<string, string> Variables { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What a receipt calls the attempt: key and attempt, such as <c>M-000001.2</c>.</summary>
    public string ReceiptId => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{IdempotencyKey}.{Attempt}");
}
