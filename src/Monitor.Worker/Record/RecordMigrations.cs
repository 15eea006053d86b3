using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.Worker.Record;

/// <summary>Brings the tables up to date, all outstanding migrations in one transaction.</summary>
/// <remarks>
/// The migrations' own runner keeps its lock in a table, where a process that is killed leaves it behind and every later start waits for ever.
/// The write lock of the file goes with its process.
/// </remarks>
internal static class RecordMigrations
{
    /// <exception cref="RecordVersionException">The file holds a migration that this program does not know.</exception>
    public static void Apply(SqliteConnection writer, string path, DurableWrites writes, AuditAlgorithm auditAlgorithm)
    {
        using var context = new RecordContext(new DbContextOptionsBuilder<RecordContext>().UseSqlite(writer).Options);
        var known = context.Database.GetMigrations().ToList();
        if (IsUpToDate(Applied(writer, null), known, path))
        {
            return; // the usual case takes no lock: a command must not wait for an import beside it
        }

        Execute(writer, null, "PRAGMA foreign_keys = OFF;"); // tables may have to be rebuilt; inside the transaction this could not be said
        using (var transaction = writer.BeginTransaction(deferred: false))
        {
            var applied = Applied(writer, transaction);
            if (!IsUpToDate(applied, known, path))
            {
                var script = context.GetService<IMigrator>().GenerateScript(applied.LastOrDefault(), null, MigrationsSqlGenerationOptions.NoTransactions);
                Execute(writer, transaction, script);
                AuditTakeover.Run(writer, auditAlgorithm);
                writes.Around(transaction.Commit);
            }
        }

        Execute(writer, null, "PRAGMA foreign_keys = ON;");
    }

    private static bool IsUpToDate(List<string> applied, List<string> known, string path) =>
        applied.Find(migration => !known.Contains(migration)) is { } unknown ? throw new RecordVersionException(path, unknown) : applied.Count == known.Count;

    private static List<string> Applied(SqliteConnection writer, SqliteTransaction? transaction)
    {
        var applied = new List<string>();
        using var command = writer.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '{HistoryRepository.DefaultTableName}'";
        if (command.ExecuteScalar() is 0L)
        {
            return applied;
        }

        command.CommandText = $"SELECT MigrationId FROM {HistoryRepository.DefaultTableName} ORDER BY MigrationId";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            applied.Add(reader.GetString(0));
        }

        return applied;
    }

    private static void Execute(SqliteConnection writer, SqliteTransaction? transaction, string sql)
    {
        using var command = writer.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
