using System.Collections.Immutable;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.TimeSeries;

/// <summary>指标和预计最终值 as points: the headline figures of every snapshot at the moment evaluated, the very numbers that pages and briefings show.</summary>
internal sealed class SnapshotStream(MonitorRecord record, string mode) : ICopyStream
{
    private const int AtOnce = 8;

    public string Name => "snapshots";

    public string Title => "指标和预计最终值";

    public ImmutableArray<Measurement> Measurements { get; } = [Measurement.Indicator, Measurement.Expected];

    public long Last() => record.Evaluations.LastRecorded().Snapshot;

    public long Fill(LineBatch batch, long after, long upTo, int lines)
    {
        while (batch.Count < lines && record.Evaluations.SnapshotsAfter(after, upTo, AtOnce) is { Count: > 0 } snapshots)
        {
            foreach (var snapshot in snapshots)
            {
                if (batch.Count >= lines)
                {
                    break;
                }

                var time = snapshot.Moment.ToUnixTimeMilliseconds() + snapshot.Revision;
                foreach (var figure in EvaluationJson.ReadSnapshot(snapshot.Body.Span).Headlines)
                {
                    Add(batch, figure, time, snapshot.Seq);
                }

                after = snapshot.Seq;
            }
        }

        return after;
    }

    public void Dispose()
    {
    }

    private void Add(LineBatch batch, HeadlineFigure figure, long time, long seq)
    {
        var period = LineText.Field(figure.Period);
        Begin(batch, Measurement.Indicator, figure);
        Number(batch, "coverage="u8, figure.Coverage);
        Text(batch, period);
        Number(batch, ",previous="u8, figure.Previous);
        Number(batch, ",value="u8, figure.Value);
        Number(batch, ",year_before="u8, figure.YearBefore);
        End(batch, time, seq);
        if (figure.Expected is { } expected)
        {
            Begin(batch, Measurement.Expected, figure);
            Number(batch, "high="u8, expected.High);
            Number(batch, ",low="u8, expected.Low);
            Text(batch, period);
            Number(batch, ",value="u8, expected.Value);
            End(batch, time, seq);
        }
    }

    private void Begin(LineBatch batch, Measurement measurement, HeadlineFigure figure) =>
        batch.Append(LineText.Series(measurement.Name, ("indicator", figure.Indicator), (Measurement.Mode, mode), ("region", figure.Region)));

    private static void Text(LineBatch batch, byte[] period)
    {
        batch.Append(",period="u8);
        batch.Append(period);
    }

    private static void Number(LineBatch batch, ReadOnlySpan<byte> field, decimal? value)
    {
        if (value is { } number)
        {
            batch.Append(field);
            batch.Append((double)number);
        }
    }

    private static void End(LineBatch batch, long time, long seq)
    {
        batch.Append(" "u8);
        batch.Append(time);
        batch.End(seq);
    }
}
