using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases.Calling;

/// <summary>Makes and checks links and codes: only this service can have made them, each for one row, and so for one case, step and person.</summary>
/// <remarks>The signature is cut to 128 bits so that the link fits into a text message.</remarks>
internal sealed class AcknowledgementSeal(byte[] key)
{
    public const int CodeDigits = 6;
    private const int SignatureBytes = 16;

    /// <summary>The last part of the link.</summary>
    public string TokenOf(AcknowledgementOfferRow row)
    {
        var id = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(id, row.Id);
        return Base64Url.EncodeToString([.. id.AsSpan(LeadingZeros(id)), .. SignatureOf(row)]);
    }

    /// <summary>The row that a token says it is of; null for what is no token.</summary>
    public static long? IdOf(string token)
    {
        if (token.Length > 2 * (sizeof(long) + SignatureBytes) || !Base64Url.IsValid(token) || Base64Url.DecodeFromChars(token) is not { Length: > SignatureBytes and <= sizeof(long) + SignatureBytes } bytes)
        {
            return null;
        }

        return bytes[..^SignatureBytes].Aggregate(0L, (id, next) => (id << 8) | next);
    }

    /// <summary>Whether a token is that of the row.</summary>
    public bool Fits(AcknowledgementOfferRow row, string token) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(TokenOf(row)), Encoding.UTF8.GetBytes(token));

    public static string NewCode() => RandomNumberGenerator.GetString("0123456789", CodeDigits);

    /// <summary>What is kept of a code: a million codes are soon tried against a plain hash, not against a keyed one.</summary>
    public string HashOf(long id, string code) => Convert.ToHexStringLower(Mac(string.Create(CultureInfo.InvariantCulture, $"code {id} {code}")));

    public bool FitsCode(AcknowledgementOfferRow row, string code) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(row.Id, code)), Encoding.ASCII.GetBytes(row.CodeHash ?? ""));

    private byte[] SignatureOf(AcknowledgementOfferRow row) =>
        Mac(string.Create(CultureInfo.InvariantCulture, $"link {row.Id} {row.CaseNumber} {row.Version} {row.Step} {row.Person} {row.ExpiresAt.UtcTicks}"))[..SignatureBytes];

    private byte[] Mac(string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static int LeadingZeros(byte[] id) => Math.Min(id.TakeWhile(one => one == 0).Count(), id.Length - 1);
}
