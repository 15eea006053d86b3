using System.Security.Cryptography;

namespace Monitor.Worker.Intake;

/// <summary>What identifies a file: its bytes as they lie there, parts one after the other.</summary>
/// <remarks>Of a file beyond its limit only the beginning is looked at: it will not be read to its end either, if it has one.</remarks>
internal readonly record struct ContentHash(string Sha256, long Bytes)
{
    public static async Task<ContentHash> OfAsync(FoundFile file, long limit, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        var bytes = 0L;
        foreach (var part in file.Parts)
        {
            await using var stream = part.Open();
            int read;
            while (bytes <= limit && (read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                bytes += read;
            }
        }

        return new(Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }
}
