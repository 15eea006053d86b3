using System.Collections.Immutable;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Periods;
using Monitor.Worker.Record;

namespace Monitor.Worker.TimeSeries;

/// <summary>监测数据 as points: at the first moment of the period, moved by a millisecond a revision, so that a correction never erases what was known before.</summary>
internal sealed class ObservationStream(MonitorRecord record, RuleSet rules, string mode) : ICopyStream
{
    private const int MostNames = 200_000;

    private readonly RevisedObservations rows = record.OpenRevisedObservations();
    private readonly Dictionary<int, Named> names = [];
    private readonly Dictionary<(PeriodKind Kind, int Ordinal), long> starts = [];

    public string Name => "observations";

    public string Title => "监测数据";

    public ImmutableArray<Measurement> Measurements { get; } = [Measurement.Observation];

    public long Last() => rows.LastId();

    public long Fill(LineBatch batch, long after, long upTo, int lines)
    {
        foreach (var row in rows.Read(after, upTo, lines))
        {
            after = row.Id;
            var series = NamedOf(row.Series);
            batch.Append(series.Head);
            batch.Append("known="u8);
            batch.Append((row.KnownAtTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond);
            batch.Append("i"u8);
            if (!double.IsNaN(row.Value))
            {
                batch.Append(",value="u8);
                batch.Append(row.Value);
            }

            batch.Append(" "u8);
            batch.Append(StartOf(series.Kind, row.Period) + row.Revision);
            batch.End(row.Id);
        }

        return after;
    }

    public void Dispose() => rows.Dispose();

    private Named NamedOf(int series)
    {
        if (!names.TryGetValue(series, out var named))
        {
            if (names.Count >= MostNames)
            {
                names.Clear(); // memory has a bound, however many series there are
            }

            var (indicator, region, kind) = rows.SeriesOf(series);
            var head = LineText.Series(Measurement.Observation.Name, ("indicator", indicator), ("kind", Word.Of(kind)), (Measurement.Mode, mode), ("region", region));
            names[series] = named = new(head, kind);
        }

        return named;
    }

    private long StartOf(PeriodKind kind, int ordinal)
    {
        if (!starts.TryGetValue((kind, ordinal), out var start))
        {
            starts[(kind, ordinal)] = start = rules.StartOf(Period.FromOrdinal(kind, ordinal).Start).ToUnixTimeMilliseconds();
        }

        return start;
    }

    private readonly record struct Named(byte[] Head, PeriodKind Kind);
}
