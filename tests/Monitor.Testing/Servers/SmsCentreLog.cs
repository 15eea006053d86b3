using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Testing.Servers;

/// <summary>Reads what the pretended SMS centre prints about each message part it gets.</summary>
/// <remarks>
/// A part of a longer message does not tell its alphabet: it is read as UCS-2, which is what Chinese is sent in.
/// </remarks>
internal static partial class SmsCentreLog
{
    public static ImmutableArray<ReceivedSms> Read(string log)
    {
        var messages = ImmutableArray.CreateBuilder<ReceivedSms>();
        var unfinished = new Dictionary<(string From, string To, byte Reference), SortedList<byte, byte[]>>();
        foreach (Match line in PartLine().Matches(log))
        {
            var (from, to, body) = (line.Groups["from"].Value, line.Groups["to"].Value, line.Groups["body"].Value);
            if (line.Groups["kind"].Value != "data")
            {
                messages.Add(new(from, to, line.Groups["kind"].Value == "text" ? body : Ucs2(Bytes(body))));
                continue;
            }

            // 05 00 03, then the message's reference, the number of parts and the number of this one
            var header = Bytes(line.Groups["header"].Value);
            var key = (from, to, header[3]);
            if (!unfinished.TryGetValue(key, out var parts))
            {
                unfinished[key] = parts = [];
            }

            parts[header[5]] = Bytes(body);
            if (parts.Count == header[4])
            {
                unfinished.Remove(key);
                messages.Add(new(from, to, Ucs2([.. parts.Values.SelectMany(part => part)])));
            }
        }

        return messages.ToImmutable();
    }

    private static byte[] Bytes(string encoded) => WebUtility.UrlDecodeToBytes(Encoding.ASCII.GetBytes(encoded), 0, encoded.Length)!;

    private static string Ucs2(byte[] bytes) => Encoding.BigEndianUnicode.GetString(bytes);

    [GeneratedRegex(@"Got message \d+: <(?<from>\S+) (?<to>\S+) (udh (?<header>\S+) )?(?<kind>text|ucs-2|data) (?<body>.*)>\n")]
    private static partial Regex PartLine();
}
