namespace Monitor.Worker.Operations;

/// <summary>The data folder, claimed for this process: two services on one record would each undo the other's recovery.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream? claim;

    private DataFolder(string path, FileStream? claim)
    {
        Path = path;
        this.claim = claim;
    }

    public string Path { get; }

    /// <summary>Where others leave files for the sources.</summary>
    public string Inbox => File("inbox");

    /// <summary>Where the sheets of mails are kept as they came.</summary>
    public string Mailbox => File("mailbox");

    /// <summary>Where mails are left for others to hand on.</summary>
    public string Mails => File("mail");

    /// <summary>Where text messages are left for others to hand on.</summary>
    public string Texts => File("sms");

    /// <summary>Where the briefings lie.</summary>
    public string Briefings => File("briefings");

    /// <summary>Where the issues of briefings lie that were not sent yet.</summary>
    public string BriefingDrafts => System.IO.Path.Combine(Briefings, "drafts");

    /// <summary>Makes the folder where it is missing and claims it.</summary>
    /// <exception cref="DataFolderInUseException">Another process holds it.</exception>
    /// <exception cref="DataFolderUnusableException">It cannot be made or written to.</exception>
    public static DataFolder Claim(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(full);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderUnusableException(path, fault);
        }

        FileModes.FollowGroupOf(full);
        try
        {
            return new DataFolder(full, new FileStream(System.IO.Path.Combine(full, "monitor.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new DataFolderInUseException(path);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new DataFolderUnusableException(path, fault);
        }
    }

    /// <summary>The folder of a service that may be running: nothing is claimed, and what is done in it has to bear a neighbour.</summary>
    public static DataFolder Beside(string path)
    {
        FileModes.FollowGroupOf(path);
        return new DataFolder(System.IO.Path.GetFullPath(path), null);
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Deletes everything in the folder but the claim on it.</summary>
    public void Clear()
    {
        foreach (var directory in Directory.GetDirectories(Path))
        {
            Directory.Delete(directory, recursive: true);
        }

        foreach (var file in Directory.GetFiles(Path).Where(file => file != claim?.Name))
        {
            System.IO.File.Delete(file);
        }
    }

    public void Dispose() => claim?.Dispose();
}
