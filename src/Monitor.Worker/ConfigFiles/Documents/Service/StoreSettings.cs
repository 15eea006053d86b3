using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>Where the record is kept.</summary>
internal sealed record StoreSettings
{
    [Meaning("数据库文件，位于数据目录之下"), Pattern("^[A-Za-z0-9][A-Za-z0-9._-]*$", "不含目录的文件名")]
    public string Path { get; init; } = "monitor.db";
}
