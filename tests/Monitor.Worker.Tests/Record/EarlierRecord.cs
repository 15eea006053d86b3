using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Record;

/// <summary>A record as the program's first version left it.</summary>
internal static class EarlierRecord
{
    public static readonly DateTimeOffset At = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);

    public static void Create(string path)
    {
        var ticks = At.UtcTicks.ToString(CultureInfo.InvariantCulture);
        Create(path, "20261123052909_Initial", $$"""
            INSERT INTO audit (at, actor, act, subject, detail) VALUES ({{ticks}}, 'monitor', 'alert.Raise', 'YJ2026-0001', '{"from":0}');
            INSERT INTO audit (at, actor, act, subject, detail) VALUES ({{ticks}}, 'monitor', 'alert.Upgrade', 'YJ2026-0001', '{"from":2}');
            INSERT INTO snapshots (id, moment, recorded_at, rule_version, state, body) VALUES ('S-1', {{ticks}}, {{ticks}}, 'abc', $empty, $empty);
            """);
    }

    /// <summary>Makes a record with the tables of a version, and fills it.</summary>
    public static void Create(string path, string version, string sql)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var context = new RecordContext(new DbContextOptionsBuilder<RecordContext>().UseSqlite(connection).Options);
        context.GetService<IMigrator>().Migrate(version);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$empty", new byte[] { 31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0 }); // nothing, compressed
        command.ExecuteNonQuery();
    }
}
