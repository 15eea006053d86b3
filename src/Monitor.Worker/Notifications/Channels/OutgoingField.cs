using System.Buffers;
using System.Globalization;
using System.Text;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>What the single fields of a message must look like before they reach a protocol or a file name.</summary>
internal static class OutgoingField
{
    private const int LongestKey = 64;
    private const int LongestAddress = 254;
    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
    private static readonly SearchValues<char> AddressCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.!#$%&'*+-/=?^_`{|}~@");

    /// <summary>The key becomes part of file names and headers.</summary>
    public static void RequireKey(string key)
    {
        if (key.Length is 0 or > LongestKey || key[0] == '.' || key.AsSpan().ContainsAnyExcept(KeyCharacters))
        {
            throw new UnsendableMessageException(
                $"通知编号“{Shown(key)}”不可用：只能由字母、数字、“-”“_”“.”组成，不以“.”开头，最长 {LongestKey} 个字符");
        }
    }

    /// <summary>A line break in a header would let its author write further headers or commands.</summary>
    public static void RequireOneLine(string field, string value)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || IsLineOrControl(rune))
            {
                throw new UnsendableMessageException($"{field}“{Shown(value)}”含有控制字符、换行或损坏的字符，未发送；请改正后重发");
            }
        }
    }

    public static void RequireMailAddress(string field, string address)
    {
        RequireOneLine(field, address);
        var at = address.IndexOf('@', StringComparison.Ordinal);
        var isPlain = at > 0 && at == address.LastIndexOf('@') && at < address.Length - 1
            && address.Length <= LongestAddress && !address.AsSpan().ContainsAnyExcept(AddressCharacters);
        if (!isPlain)
        {
            throw new UnsendableMessageException($"{field}“{Shown(address)}”不是有效的邮件地址，应形如 name@example.gov.cn；请在人员配置中改正");
        }
    }

    public static void RequirePhoneNumber(string number)
    {
        var digits = number.StartsWith('+') ? number.AsSpan(1) : number;
        if (digits.Length is < 3 or > 20 || digits.ContainsAnyExceptInRange('0', '9'))
        {
            throw new UnsendableMessageException($"短信号码“{Shown(number)}”不可用：只能是 3 至 20 位数字，前面可加“+”；请在人员配置中改正");
        }
    }

    public static void RequireText(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnsendableMessageException("短信内容为空，未发送");
        }
    }

    /// <summary>The value on one printable line, for a reason or a file; control characters become spaces.</summary>
    public static string Shown(string value, int longest = 200)
    {
        var shown = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            if (shown.Length >= longest)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(IsLineOrControl(rune) ? " " : rune.ToString());
        }

        return shown.ToString().Trim();
    }

    private static bool IsLineOrControl(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
