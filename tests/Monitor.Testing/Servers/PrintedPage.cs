using System.Globalization;
using System.Text;

namespace Monitor.Testing.Servers;

/// <summary>A page as it is seen.</summary>
public sealed class PrintedPage
{
    private readonly byte[] pixels;
    private readonly int width;
    private readonly int height;
    private readonly double dotsAPoint;

    private PrintedPage(byte[] pixels, int width, int height, double dotsAPoint)
    {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.dotsAPoint = dotsAPoint;
    }

    /// <summary>Reads a portable pixmap of the binary kind (P6).</summary>
    public static PrintedPage Read(byte[] file, int dotsAnInch)
    {
        var (fields, position) = (new List<string>(), 0);
        while (fields.Count < 4)
        {
            var end = Array.FindIndex(file, position, it => char.IsWhiteSpace((char)it));
            fields.Add(Encoding.ASCII.GetString(file, position, end - position));
            position = end + 1;
        }

        return new(file[position..], int.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[2], CultureInfo.InvariantCulture), dotsAnInch / 72d);
    }

    /// <summary>How many pixels of an area have a colour, give or take what the smoothing of edges changes. Lengths in points.</summary>
    /// <param name="colour">As rrggbb.</param>
    /// <param name="left">The left edge.</param>
    /// <param name="top">The upper edge.</param>
    /// <param name="right">The right edge.</param>
    /// <param name="bottom">The lower edge.</param>
    public int Count(string colour, double left, double top, double right, double bottom)
    {
        var wanted = Convert.FromHexString(colour);
        var count = 0;
        for (var y = Math.Max(0, Dots(top)); y < Math.Min(height, Dots(bottom)); y++)
        {
            for (var x = Math.Max(0, Dots(left)); x < Math.Min(width, Dots(right)); x++)
            {
                count += Enumerable.Range(0, 3).All(part => Math.Abs(pixels[(((y * width) + x) * 3) + part] - wanted[part]) <= 10) ? 1 : 0;
            }
        }

        return count;
    }

    private int Dots(double points) => (int)Math.Round(points * dotsAPoint);
}
