using System.Globalization;

namespace Monitor.Rules.Briefings.Documents;

/// <summary>结构层次序数 (GB/T 9704): 一、 then （一） then 1. Every rendering of a document counts its headings with one of these.</summary>
public sealed class HeadingNumbering
{
    private const string Digits = "零一二三四五六七八九";
    private readonly int[] counts = new int[3];

    /// <summary>The words of the next heading with its number in front.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not 1, 2 or 3.</exception>
    public string Next(Heading heading)
    {
        if (heading.Level is < 1 or > 3)
        {
            throw new ArgumentOutOfRangeException(nameof(heading), heading.Level, "Headings have the levels 1 to 3.");
        }

        if (!heading.IsNumbered)
        {
            return heading.Text;
        }

        var number = ++counts[heading.Level - 1];
        Array.Clear(counts, heading.Level, counts.Length - heading.Level);
        return heading.Level switch
        {
            1 => $"{Chinese(number)}、{heading.Text}",
            2 => $"（{Chinese(number)}）{heading.Text}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{number}.{heading.Text}"),
        };
    }

    /// <summary>A number from 1 to 99 in Chinese digits, such as 十二.</summary>
    private static string Chinese(int number)
    {
        var (tens, ones) = int.DivRem(number, 10);
        var head = tens switch { 0 => "", 1 => "十", _ => $"{Digits[tens]}十" };
        return ones == 0 && tens > 0 ? head : $"{head}{Digits[ones]}";
    }
}
