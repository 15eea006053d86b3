using System.Text.RegularExpressions;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>Hides links and codes of acknowledgement (签收链接、签收码) in what is printed: whoever reads one could sign in its person's stead.</summary>
internal sealed partial class MessageMask
{
    private const string Hidden = "******";
    private readonly AcknowledgementSeal? seal;
    private readonly IReadOnlyList<AcknowledgementOfferRow> offers;

    private MessageMask(AcknowledgementSeal? seal, IReadOnlyList<AcknowledgementOfferRow> offers)
    {
        this.seal = seal;
        this.offers = offers;
    }

    /// <summary>What hides the links and codes of a person.</summary>
    public static async Task<MessageMask> OfAsync(MonitorRecord record, string person, CancellationToken cancellationToken) =>
        await record.Acknowledgements.SigningKeyAsync(cancellationToken) is { } key
            ? new(new AcknowledgementSeal(key), await record.Acknowledgements.CodesOfAsync(person, cancellationToken))
            : new(null, []);

    public string Hide(string text) => Digits().Replace(Links().Replace(text, $"$1{Hidden}"), found => IsCode(found.Value) ? Hidden : found.Value);

    // the six digits of a region or a day stay
    private bool IsCode(string digits) => offers.Any(offer => seal!.FitsCode(offer, digits));

    [GeneratedRegex("(" + AcknowledgementOffers.Path + "/)[A-Za-z0-9_-]+")]
    private static partial Regex Links();

    [GeneratedRegex("(?<![0-9])[0-9]{6}(?![0-9])")]
    private static partial Regex Digits();
}
