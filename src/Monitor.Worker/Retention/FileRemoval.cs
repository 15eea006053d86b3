namespace Monitor.Worker.Retention;

/// <summary>Deletes files that have been kept long enough; what cannot be deleted now stays for the next sweep.</summary>
internal sealed partial class FileRemoval(ServiceSetting setting, ILogger<FileRemoval> logger)
{
    /// <summary>The files in a folder; none where there is no such folder.</summary>
    public static FileInfo[] In(string folder) => new DirectoryInfo(folder) is { Exists: true } there ? there.GetFiles() : [];

    /// <returns>Whether it is gone.</returns>
    public bool Delete(FileInfo file)
    {
        try
        {
            file.Delete();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogStays(Path.GetRelativePath(setting.Data.Path, file.FullName), fault.Message);
            return false;
        }
    }

    [LoggerMessage(7002, LogLevel.Warning, "{File} has been kept long enough and cannot be deleted now: {Fault}; give the service the right to delete in that folder")]
    private partial void LogStays(string file, string fault);
}
