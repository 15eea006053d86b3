namespace Monitor.Worker.Operations;

/// <summary>A folder for work that is not the live store: one that is kept, or a temporary one that goes when the work is done.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly bool isTemporary;

    private WorkFolder(string path, bool isTemporary)
    {
        Path = path;
        this.isTemporary = isTemporary;
    }

    public string Path { get; }

    /// <summary>The folder at a path, made where it is missing; without a path a temporary one.</summary>
    public static WorkFolder At(string? path) => path is null
        ? new WorkFolder(Directory.CreateTempSubdirectory("monitor-").FullName, isTemporary: true)
        : new WorkFolder(Directory.CreateDirectory(path).FullName, isTemporary: false);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        if (isTemporary)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
