using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>A size in bytes, written as 512MB or 2GB; the units step by 1024.</summary>
internal readonly partial record struct ByteSize(long Bytes) : IComparable<ByteSize>, IComparable
{
    internal const string Shape = "^([0-9]{1,9})(B|KB|MB|GB)$";

    public static bool TryParse(string text, out ByteSize size)
    {
        var match = Written().Match(text);
        size = match.Success ? new(long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) << ShiftOf(match.Groups[2].Value)) : default;
        return match.Success;
    }

    public int CompareTo(ByteSize other) => Bytes.CompareTo(other.Bytes);

    public int CompareTo(object? obj) => obj is ByteSize other ? CompareTo(other) : 1;

    private static int ShiftOf(string unit) => unit switch
    {
        "KB" => 10,
        "MB" => 20,
        "GB" => 30,
        _ => 0,
    };

    [GeneratedRegex(Shape)]
    private static partial Regex Written();
}
