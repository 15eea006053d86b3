namespace Monitor.Worker.Operations;

/// <summary>Another process works on the data folder.</summary>
internal sealed class DataFolderInUseException(string path)
    : Exception($"数据目录 {path} 正被另一个 monitor 进程使用。请先停止该进程，或用 --data 另指目录。");
