using Microsoft.Data.Sqlite;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Record;

/// <summary>Finds the number of a series, giving a new one its number.</summary>
/// <remarks>Kept for one transaction only: numbers given in one that is rolled back are void.</remarks>
internal sealed class SeriesNumbers(SqliteConnection connection, SqliteTransaction transaction) : IDisposable
{
    private readonly Dictionary<(string Indicator, string Region, PeriodKind Kind), int> known = [];
    private readonly BulkStatement find = new(
        connection, transaction, "SELECT id FROM series WHERE indicator = $indicator AND region = $region AND period_kind = $kind", "$indicator", "$region", "$kind");
    private readonly BulkStatement add = new(
        connection, transaction, "INSERT INTO series (indicator, region, period_kind) VALUES ($indicator, $region, $kind) RETURNING id", "$indicator", "$region", "$kind");

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
        using var reader = statement.Query();
        return reader.Read() ? reader.GetInt32(0) : null;
    }
}
