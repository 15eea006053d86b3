using System.Collections.Immutable;
using Monitor.Rules.Periods;
using Monitor.Rules.Surveillance;

namespace Monitor.Worker.Surveillance.Training;

/// <summary>Runs the detector over made series and collects what it saw and what was true.</summary>
internal sealed class TrainingSet(SeriesSimulation simulation, FestivalCalendar festivals, int threads)
{
    /// <summary>The examples of a range of series, in their order, however many threads there are.</summary>
    public ImmutableArray<TrainingExample> Collect(int first, int count, Action<int> progress, CancellationToken cancellationToken)
    {
        var examples = new List<TrainingExample>[count];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(0, count, options, i =>
        {
            examples[i] = [.. Examples(simulation.Draw(first + i))];
            progress(Interlocked.Increment(ref done));
        });
        return [.. examples.SelectMany(e => e)];
    }

    private IEnumerable<TrainingExample> Examples(SimulatedSeries made)
    {
        var features = new float[SurveillanceFeatures.Count];
        foreach (var (period, judgement) in SeriesWatch.Walk(made.Series, festivals, features))
        {
            var truth = made.Truth[period - 1];
            if (truth != PeriodTruth.Unclear && judgement.Expected is not null)
            {
                yield return new() { Features = [.. features], Label = truth == PeriodTruth.Outbreak };
            }
        }
    }
}
