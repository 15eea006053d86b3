using System.Collections.Immutable;
using Monitor.Worker.Record;

namespace Monitor.Worker.TimeSeries;

/// <summary>预警 as points: every change of every alert at the moment evaluated. Names of enterprises and people stay out.</summary>
internal sealed class AlertStream(MonitorRecord record, string mode) : ICopyStream
{
    public string Name => "alerts";

    public string Title => "预警";

    public ImmutableArray<Measurement> Measurements { get; } = [Measurement.Alert];

    public long Last() => record.Evaluations.LastRecorded().Change;

    public long Fill(LineBatch batch, long after, long upTo, int lines)
    {
        foreach (var (change, alert, revision) in record.Evaluations.ChangesAfter(after, upTo, lines))
        {
            after = change.Seq;
            batch.Append(LineText.Series(Measurement.Alert.Name, ("kind", alert.Kind), (Measurement.Mode, mode), ("region", alert.Region), ("rule", alert.Rule)));
            batch.Append("change="u8);
            batch.Append(LineText.Field(change.Change));
            batch.Append(",from="u8);
            batch.Append((int)change.FromGrade);
            batch.Append("i,number="u8);
            batch.Append(LineText.Field(change.AlertNumber));
            batch.Append(",to="u8);
            batch.Append((int)change.ToGrade);
            batch.Append("i "u8);
            batch.Append(change.Moment.ToUnixTimeMilliseconds() + revision);
            batch.End(change.Seq);
        }

        return after;
    }

    public void Dispose()
    {
    }
}
