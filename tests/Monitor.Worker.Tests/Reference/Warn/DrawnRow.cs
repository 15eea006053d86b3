using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Testing;

namespace Monitor.Worker.Tests.Reference.Warn;

/// <summary>
/// One of 25 rows drawn by seed from each file, with what a person read in it before the program did. The name stands as the beginning of a hash,
/// since the files are no part of the repository.
/// </summary>
/// <param name="File">The file, as <c>ak</c>.</param>
/// <param name="Row">Its number below the headings, from one.</param>
/// <param name="Fate">taken, quarantined or empty.</param>
/// <param name="Enterprise">Of a row taken, the hash of the name; of a row set aside, a part of the reason.</param>
/// <param name="Notice">The day of the notice; empty where none is given.</param>
/// <param name="Effective">The first day of the layoff; empty where none is given or it cannot be told.</param>
/// <param name="People">Empty where the number is not given or cannot be told.</param>
/// <param name="Region">The county, or the state where the county cannot be told.</param>
internal sealed record DrawnRow(string File, int Row, string Fate, string Enterprise, string Notice, string Effective, string People, string Region)
{
    public static IEnumerable<DrawnRow> All { get; } =
    [
        .. System.IO.File.ReadLines(Path.Combine(RepositoryFolder.Path, "tests", "Monitor.Worker.Tests", "Reference", "Warn", "drawn-rows.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => new DrawnRow(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2], cells[3], cells[4], cells[5], cells[6], cells[7])),
    ];

    /// <summary>The beginning of the hash of a name's letters and digits.</summary>
    public static string HashOf(string name)
    {
        var letters = string.Concat(name.ToUpperInvariant().Where(char.IsLetterOrDigit));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letters)))[..10];
    }
}
