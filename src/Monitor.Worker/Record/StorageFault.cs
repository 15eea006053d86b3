using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Monitor.Worker.Record;

/// <summary>What keeps the record from being written for the moment, in words for whoever asked for it.</summary>
internal static class StorageFault
{
    private const int NoSpace = 28; // ENOSPC
    private const int NoQuota = 122; // EDQUOT

    /// <summary>What is the matter and what to do, in Chinese; null for any other fault. Nothing was written.</summary>
    public static string? Told(Exception fault) =>
        IsFull(fault) ? "数据目录所在的磁盘已满，本次没有写入。请运维人员用 df -h 查看，清理或扩充磁盘后重试；在此之前，来文、报告、办理和通知都无法登记。"
        : RecordFile.IsBusy(fault) ? "数据库正忙（正在入库或者研判），没有等到写入的机会，本次操作没有生效；请稍后再试。"
        : null;

    private static bool IsFull(Exception fault) =>
        fault is SqliteException { SqliteErrorCode: raw.SQLITE_FULL } or IOException { HResult: NoSpace or NoQuota } || (fault.InnerException is { } inner && IsFull(inner));
}
