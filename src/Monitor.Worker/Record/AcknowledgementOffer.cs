namespace Monitor.Worker.Record;

/// <summary>What a message gives a person to acknowledge with.</summary>
/// <param name="Link">The link; empty for none.</param>
/// <param name="Code">The code to reply with; empty for none.</param>
internal sealed record AcknowledgementOffer(string Link, string Code)
{
    public static AcknowledgementOffer None { get; } = new("", "");
}
