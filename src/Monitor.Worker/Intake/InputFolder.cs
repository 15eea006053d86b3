using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace Monitor.Worker.Intake;

/// <summary>A folder of input as a pattern is matched against it: folders behind links are not entered, and what cannot be entered is noted.</summary>
/// <param name="path">Where it lies.</param>
/// <param name="above">The folder above it; null at the top.</param>
/// <param name="note">Is told of a folder that is not looked into, and why, in Chinese.</param>
internal sealed class InputFolder(string path, InputFolder? above, Action<string, string> note) : DirectoryInfoBase
{
    private const string Linked = "是指向目录的链接，系统不进入；请把文件直接放入收件目录，或由运维人员改用绑定挂载（mount --bind）";
    private const string Locked = "目录无法进入，其中的文件没有入库；请运维人员授予服务账户读取和进入该目录的权限";

    public override string Name => Path.GetFileName(path);

    public override string FullName => path;

    public override DirectoryInfoBase? ParentDirectory => above;

    /// <summary>What lies in it; nothing where it is not entered. Only folders that the pattern leads into are asked.</summary>
    public override IEnumerable<FileSystemInfoBase> EnumerateFileSystemInfos()
    {
        if (above is not null && FolderEntry.KindOf(path) == EntryKind.Link)
        {
            note(path, Linked);
            return [];
        }

        try
        {
            return [.. new DirectoryInfo(path).EnumerateFileSystemInfos().Select(Of)];
        }
        catch (DirectoryNotFoundException)
        {
            return []; // it went while it was looked at
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            note(path, Locked);
            return [];
        }
    }

    public override DirectoryInfoBase? GetDirectory(string name) => name == ".." ? null : new InputFolder(Path.Combine(path, name), this, note);

    public override FileInfoBase GetFile(string name) => new FileInfoWrapper(new FileInfo(Path.Combine(path, name)));

    private FileSystemInfoBase Of(FileSystemInfo entry) => entry is DirectoryInfo ? new InputFolder(entry.FullName, this, note) : new FileInfoWrapper((FileInfo)entry);
}
