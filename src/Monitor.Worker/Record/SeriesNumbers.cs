using Microsoft.Data.Sqlite;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Record;

/// <summary>Finds the number of a series, giving a new one its number.</summary>
/// <remarks>Kept for one transaction only: numbers given in one that is rolled back are void.</remarks>
internal sealed class SeriesNumbers(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<(string Indicator, string Region, PeriodKind Kind), int> known = [];
    private readonly BulkStatement find = new(connection, "SELECT id FROM series WHERE indicator = ?1 AND region = ?2 AND period_kind = ?3");
    private readonly BulkStatement add = new(connection, "INSERT INTO series (indicator, region, period_kind) VALUES (?1, ?2, ?3) RETURNING id");

    public int Of(string indicator, string region, PeriodKind kind)
    {
        var key = (indicator, region, kind);
        if (!known.TryGetValue(key, out var number))
        {
            number = Number(find, key) ?? Number(add, key)!.Value;
            known.Add(key, number);
        }

        return number;
    }

    public void Dispose()
    {
        find.Dispose();
        add.Dispose();
    }

    private static int? Number(BulkStatement statement, (string Indicator, string Region, PeriodKind Kind) key)
    {
        statement.Set(0, key.Indicator);
        statement.Set(1, key.Region);
        statement.Set(2, Word.Of(key.Kind));
        int? number = null;
        while (statement.Next())
        {
            number = statement.Int(0);
        }

        return number;
    }
}
