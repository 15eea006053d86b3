namespace Monitor.Worker.Operations;

/// <summary>The data folder cannot be made or written to.</summary>
internal sealed class DataFolderUnusableException(string path, Exception fault)
    : Exception($"数据目录 {path} 无法创建或写入。请检查路径和权限，或用 --data 另指目录。（{fault.Message}）", fault);
