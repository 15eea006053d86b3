using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Worker.Record;

/// <summary>审计校验码: the last row of the audit log at some moment. Who has noted it can tell later whether anything up to that row was changed or cut off.</summary>
/// <param name="Seq">The row; 0 before the first.</param>
/// <param name="Hash">Its hash, or the beginning of it.</param>
internal readonly partial record struct AuditHead(long Seq, string Hash)
{
    private const int ShortLength = 16;

    /// <summary>Before the first row.</summary>
    public static AuditHead None { get; } = new(0, "");

    /// <summary>As mails and briefings print it, such as <c>128-3f2a9c1b7d02e5aa</c>; <c>0</c> before the first row.</summary>
    public string Short => Seq == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"{Seq}-{Hash[..Math.Min(ShortLength, Hash.Length)]}");

    /// <summary>The whole of it, such as <c>128-3f2a…</c> with all digits.</summary>
    public override string ToString() => Seq == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"{Seq}-{Hash}");

    /// <summary>Reads what <see cref="Short"/> or <see cref="ToString"/> gave; null for any other text.</summary>
    public static AuditHead? Parse(string text)
    {
        if (text == "0")
        {
            return None;
        }

        var match = Form().Match(text);
        return match.Success && long.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) && seq > 0
            ? new AuditHead(seq, match.Groups[2].Value.ToLowerInvariant())
            : null;
    }

    [GeneratedRegex(@"\A([0-9]{1,18})-([0-9A-Fa-f]{16,64})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
