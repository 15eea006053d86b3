using Monitor.Rules.Evaluation;

namespace Monitor.Worker.Evaluation;

/// <summary>回放: runs the one evaluator over history, each moment as it was known then.</summary>
internal sealed class Replay(RuleSet rules, EvaluationSchedule schedule, PanelFeed feed)
{
    /// <summary>Evaluates every moment from the first thing known to the end of a day.</summary>
    /// <param name="to">The last day.</param>
    /// <param name="progress">Told of each first of a month that is reached; null for nobody.</param>
    /// <param name="cancellationToken">Stops between two moments.</param>
    public AlertHistory Run(DateOnly to, Action<DateOnly>? progress, CancellationToken cancellationToken)
    {
        var history = new AlertHistory(rules);
        var state = EvaluationState.Empty;
        if (feed.NextKnown is not { } first)
        {
            return history;
        }

        var end = rules.StartOf(to.AddDays(1)).AddTicks(-1);
        var evaluatedDay = DateOnly.MinValue;
        foreach (var moment in schedule.Between(first.AddTicks(-1), end))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var learnt = feed.AdvanceTo(moment);
            var day = rules.DayOf(moment);
            if (!learnt && day == evaluatedDay)
            {
                continue; // nothing new and no new day: the evaluation would decide nothing
            }

            var result = Evaluator.Evaluate(rules, feed.Panel, state, moment);
            history.Add(result.Changes);
            state = result.State;
            if (day.Day == 1 && day != evaluatedDay)
            {
                progress?.Invoke(day);
            }

            evaluatedDay = day;
        }

        return history;
    }
}
