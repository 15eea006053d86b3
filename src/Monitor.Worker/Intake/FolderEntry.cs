using System.Runtime.InteropServices;
using System.Text;

namespace Monitor.Worker.Intake;

/// <summary>Looks at a name in a folder without opening it or following it.</summary>
internal static class FolderEntry
{
    private const int MostLinks = 40;
    private const int HereIfRelative = -100; // AT_FDCWD
    private const int DoNotFollow = 0x100; // AT_SYMLINK_NOFOLLOW
    private const uint TypeOnly = 1; // STATX_TYPE
    private const int NoAccess = 13; // EACCES
    private const int StateBytes = 256;
    private const int ModeAt = 28; // the same on every architecture
    private const int TypeMask = 0xF000;

    /// <summary>What stands at a path. The framework tells files, folders and links apart, and a pipe only by waiting at it.</summary>
    public static EntryKind KindOf(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return new FileInfo(path).LinkTarget is not null ? EntryKind.Link : Directory.Exists(path) ? EntryKind.Folder : File.Exists(path) ? EntryKind.File : EntryKind.None;
        }

        var state = new byte[StateBytes];
        return Statx(HereIfRelative, Encoding.UTF8.GetBytes(path + '\0'), DoNotFollow, TypeOnly, state) != 0
            ? Marshal.GetLastPInvokeError() == NoAccess ? EntryKind.Barred : EntryKind.None
            : (BitConverter.ToUInt16(state, ModeAt) & TypeMask) switch
            {
                0x8000 => EntryKind.File,
                0x4000 => EntryKind.Folder,
                0xA000 => EntryKind.Link,
                0x1000 => EntryKind.Pipe,
                0xC000 => EntryKind.Socket,
                _ => EntryKind.Device,
            };
    }

    /// <summary>The path without links that a path leads to; null where it leads to nothing, or round in a circle.</summary>
    public static string? RealPath(string path)
    {
        var links = MostLinks;
        return RealPath(Path.GetFullPath(path), ref links);
    }

    private static string? RealPath(string path, ref int links)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is { } target)
            {
                if (links-- == 0 || RealPath(Path.GetFullPath(target, real), ref links) is not { } led)
                {
                    return null;
                }

                next = led;
            }

            if (KindOf(next) == EntryKind.None)
            {
                return null;
            }

            real = next;
        }

        return real;
    }

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, [Out] byte[] state);
}
