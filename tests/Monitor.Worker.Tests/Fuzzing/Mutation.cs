namespace Monitor.Worker.Tests.Fuzzing;

/// <summary>Makes inputs that nobody would think of out of some that somebody did. The same seed makes the same input.</summary>
internal static class Mutation
{
    private const int LongestInput = 65_536;

    // what has broken readers elsewhere
    public static readonly byte[][] Tokens =
    [
        "\""u8.ToArray(), "\"\""u8.ToArray(), "\r"u8.ToArray(), "\n"u8.ToArray(), "\r\n"u8.ToArray(), ","u8.ToArray(), "\0"u8.ToArray(), [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF],
        [0x81, 0x30, 0x81, 0x30], [0xED, 0xA0, 0x80], [0xF0, 0xA0, 0xAE, 0xB7], [0xC0, 0x80], [0x1F, 0x8B], "９９９９９９９９９９９９"u8.ToArray(), "-1"u8.ToArray(), "1e999"u8.ToArray(), "NaN"u8.ToArray(),
        "9999-12-31"u8.ToArray(), "0001-01-01"u8.ToArray(), "2024-02-30"u8.ToArray(), "&#x1F600;"u8.ToArray(), "&amp"u8.ToArray(), "<!DOCTYPE"u8.ToArray(), "]]>"u8.ToArray(), "{\"a\":"u8.ToArray(),
        "[[[[[[[["u8.ToArray(), "\\ud800"u8.ToArray(), "{{ x }}"u8.ToArray(), "{% for a in b %}"u8.ToArray(), "- &a [*a]"u8.ToArray(), "!!binary "u8.ToArray(), "? "u8.ToArray(), ": "u8.ToArray(), "  "u8.ToArray(),
    ];

    /// <summary>One input: a sample with up to eight changes.</summary>
    public static byte[] Of(IReadOnlyList<byte[]> samples, int seed)
    {
        var random = new Random(seed);
        var bytes = samples[random.Next(samples.Count)].ToList();
        for (var changes = random.Next(1, 9); changes > 0; changes--)
        {
            Change(bytes, samples, random);
        }

        return [.. bytes.Take(LongestInput)];
    }

    private static void Change(List<byte> bytes, IReadOnlyList<byte[]> samples, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, 1 << random.Next(8));
        switch (random.Next(7))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, Enumerable.Repeat(bytes.GetRange(at, length), random.Next(1, 40)).SelectMany(part => part).Take(LongestInput));
                break;
            case 4:
                var other = samples[random.Next(samples.Count)];
                var from = random.Next(other.Length + 1);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + random.Next(64))]);
                break;
            default:
                bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
        }
    }
}
