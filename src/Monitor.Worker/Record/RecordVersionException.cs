namespace Monitor.Worker.Record;

/// <summary>The file was written by a later version of the program. The message is in Chinese, for the operator.</summary>
internal sealed class RecordVersionException(string path, string migration)
    : Exception($"数据库 {path} 由更高版本的程序写入（结构版本 {migration}），本程序不能打开。请改用不低于该版本的程序，或为本程序另设数据目录。");
