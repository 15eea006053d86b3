using System.Runtime.InteropServices;

namespace Monitor.Worker.Operations;

/// <summary>Who may read what this program writes: its account and group, nobody else, whatever the shell or unit that started it says.</summary>
/// <remarks>The data folder holds messages with their links and codes, contacts and quarantined rows. The group stays, since officials of it work in the folder from the command line.</remarks>
internal static class FileModes
{
    private const int Others = 0b111;

    /// <summary>The modes by which others may do anything at all.</summary>
    public const UnixFileMode OfOthers = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>From now on whatever this process makes is closed to others. A mask that is stricter already stays as it is.</summary>
    public static void ShutOutOthers()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Mask(Mask(Others) | Others);
        }
    }

    /// <summary>From now on the group may do with what this process makes what the account may, where it may so in the data folder.</summary>
    /// <remarks>What an official makes from the command line the service has to go on with, and the other way round; a mask of 022, as shells have it, would not let them.</remarks>
    public static void FollowGroupOf(string folder)
    {
        if (!OperatingSystem.IsWindows() && Directory.Exists(folder) && File.GetUnixFileMode(folder).HasFlag(UnixFileMode.GroupWrite))
        {
            _ = Mask(Others);
        }
    }

    /// <summary>Whether others may do anything with a file or folder.</summary>
    public static bool IsOpenToOthers(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & OfOthers) != 0;

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Mask(int mask);
}
