using System.Globalization;
using System.Security.Cryptography;

namespace Monitor.Worker.Record;

/// <summary>Names a snapshot by its moment and content, so that the same evaluation always has the same id.</summary>
internal static class SnapshotId
{
    /// <summary>For instance <c>S-202611230800-1a2b3c4d</c>.</summary>
    /// <param name="localMoment">The moment, in the province's time.</param>
    /// <param name="canonicalJson">The content.</param>
    public static string Create(DateTimeOffset localMoment, ReadOnlySpan<byte> canonicalJson)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(canonicalJson).AsSpan(0, 4));
        return string.Create(CultureInfo.InvariantCulture, $"S-{localMoment:yyyyMMddHHmm}-{digest}");
    }
}
