using System.Globalization;
using Monitor.Rules.Grading;

namespace Monitor.Worker.Briefings.WordFiles;

/// <summary>The colours of a cell or tile that shows a grade, as rrggbb.</summary>
/// <param name="Paper">Of the ground.</param>
/// <param name="Ink">Of the words on it.</param>
internal readonly record struct GradeFill(string Paper, string Ink)
{
    private const string Black = "000000";
    private const string White = "FFFFFF";
    private const double BrightFrom = 0.4;

    /// <summary>Calm is a pale tint, so that what is not calm stands out; what cannot be judged is grey.</summary>
    public static GradeFill Of(Grade? grade, GradeScheme scheme) => grade switch
    {
        null => new("D9D9D9", Black),
        Grade.None => new("E6F2E8", Black),
        { } known => On(scheme[known].Colour.TrimStart('#').ToUpperInvariant()),
    };

    private static GradeFill On(string paper) => new(paper, Brightness(paper) >= BrightFrom ? Black : White);

    /// <summary>The relative luminance of a colour, from 0 to 1 (WCAG 2).</summary>
    private static double Brightness(string colour) => (0.2126 * Linear(colour[..2])) + (0.7152 * Linear(colour[2..4])) + (0.0722 * Linear(colour[4..6]));

    private static double Linear(string part)
    {
        var share = int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
        return share <= 0.03928 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
