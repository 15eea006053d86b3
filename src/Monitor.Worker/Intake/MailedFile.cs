using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Worker.Intake;

/// <summary>The paths under which sheets that came by mail stand in the record.</summary>
internal static partial class MailedFile
{
    /// <summary>The path of a sheet.</summary>
    /// <param name="mailbox">Eight hexadecimal digits that name the mailbox.</param>
    /// <param name="uidValidity">With the uid it names a mail of the mailbox for good.</param>
    /// <param name="uid">The mail.</param>
    /// <param name="number">The sheet in it, from one.</param>
    /// <param name="name">As its sender called it.</param>
    public static string PathOf(string mailbox, uint uidValidity, uint uid, int number, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"mail/{mailbox}-{uidValidity}-{uid}-{number}/{name}");

    public static bool Is(string path) => Form().IsMatch(path);

    [GeneratedRegex(@"\Amail/[0-9a-f]{8}-\d+-\d+-\d+/", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
