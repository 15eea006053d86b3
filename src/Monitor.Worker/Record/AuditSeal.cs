using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace Monitor.Worker.Record;

/// <summary>The seal of a row of the audit log: a digest over its canonical bytes, among them the seal of the row before.</summary>
/// <remarks>
/// The canonical bytes are netstrings one after the other, each the length of a text in UTF-8 bytes as a decimal number, a colon, the bytes and a comma, of: algorithm, seq,
/// at (UTC, <c>2026-11-23T00:00:00.0000000Z</c>), actor, act, subject, before, after, detail, origin, previous hash.
/// Anyone can make them again from an export and have them digested by another program: <c>docs/decisions/0011-audit-chain.md</c>.
/// </remarks>
internal static class AuditSeal
{
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>The hash a row must bear, in lower-case hexadecimal digits.</summary>
    public static string Of(AuditRow row)
    {
        var bytes = CanonicalBytes(row);
        return Convert.ToHexStringLower(row.Algorithm switch
        {
            AuditAlgorithm.Sm3 => Sm3(bytes),
            AuditAlgorithm.Sha256 => SHA256.HashData(bytes),
            _ => throw new ArgumentOutOfRangeException(nameof(row), row.Algorithm, "There is no such digest."),
        });
    }

    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture);

    public static byte[] CanonicalBytes(AuditRow row)
    {
        using var bytes = new MemoryStream();
        ReadOnlySpan<string> texts =
        [
            Word.Of(row.Algorithm), row.Seq.ToString(CultureInfo.InvariantCulture), Moment(row.At), row.Actor, row.Act, row.Subject,
            row.Before, row.After, row.Detail, row.Origin, row.PreviousHash,
        ];
        foreach (var text in texts)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            bytes.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{utf8.Length}:")));
            bytes.Write(utf8);
            bytes.WriteByte((byte)',');
        }

        return bytes.ToArray();
    }

    private static byte[] Sm3(byte[] bytes)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(bytes, 0, bytes.Length);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash, 0);
        return hash;
    }
}
