namespace Monitor.Worker.Intake;

/// <summary>What a name in a folder stands for.</summary>
internal enum EntryKind
{
    /// <summary>Nothing any more, or nothing that can be told.</summary>
    None,

    /// <summary>Something in a folder in which this account may read the names and nothing more.</summary>
    Barred,

    /// <summary>A file with contents of its own.</summary>
    File,

    Folder,

    Link,

    /// <summary>命名管道: whoever opens it waits for a writer.</summary>
    Pipe,

    /// <summary>套接字.</summary>
    Socket,

    /// <summary>设备文件.</summary>
    Device,
}
