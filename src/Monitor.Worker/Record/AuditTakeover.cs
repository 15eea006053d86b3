using Microsoft.Data.Sqlite;

namespace Monitor.Worker.Record;

/// <summary>Takes the audit rows of a record that was written before there was a chain into the chain, in their order, within the transaction of the migration.</summary>
internal static class AuditTakeover
{
    private const string Table = "audit_before_chain";

    public static void Run(SqliteConnection connection, AuditAlgorithm algorithm)
    {
        if (!IsThere(connection))
        {
            return;
        }

        using (var writer = new AuditWriter(connection, algorithm))
        using (var old = new BulkStatement(connection, $"SELECT at, actor, act, subject, detail FROM {Table} ORDER BY seq"))
        {
            while (old.Next())
            {
                writer.Add(new AuditEntry
                {
                    At = new DateTimeOffset(old.Long(0), TimeSpan.Zero),
                    Actor = old.Text(1)!,
                    Act = old.Text(2)!,
                    Subject = old.Text(3)!,
                    Detail = old.Text(4)!,
                });
            }

            NoteHead(connection, writer.Head);
        }

        using var drop = new BulkStatement(connection, $"DROP TABLE {Table}");
        drop.Execute();
    }

    private static void NoteHead(SqliteConnection connection, AuditHead head)
    {
        if (head.Seq > 0)
        {
            using var note = new BulkStatement(connection, "INSERT INTO meta (key, value) VALUES (?1, ?2)");
            note.Set(0, MetaKey.AuditHead);
            note.Set(1, head.ToString());
            note.Execute();
        }
    }

    private static bool IsThere(SqliteConnection connection)
    {
        using var find = new BulkStatement(connection, $"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '{Table}'");
        return find.Next();
    }
}
