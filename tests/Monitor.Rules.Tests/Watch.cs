using Monitor.Rules.Alerts;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.Evaluation;

namespace Monitor.Rules.Tests;

/// <summary>A panel and the state beside it: learns what the test tells it and evaluates day by day.</summary>
internal sealed class Watch(RuleSet rules)
{
    public RuleSet Rules { get; private set; } = rules;

    public Panel Panel { get; private set; } = new(rules);

    public EvaluationState State { get; private set; } = EvaluationState.Empty;

    public List<AlertChange> Changes { get; } = [];

    public List<RefusedOrder> Refused { get; } = [];

    public Alert? Open(string region, string rule) => State.OpenAlerts().SingleOrDefault(a => a.Region == region && a.RuleId == rule);

    public Grade GradeOf(string region) => State.GradeOf(Rules.Regions.Find(region)!);

    /// <summary>Puts other rules over the same indicators in force.</summary>
    public void Replace(RuleSet with) => Rules = with;

    /// <summary>Starts anew on other rules, indicators and regions: the state is read back from its JSON, and nothing is known yet.</summary>
    public void Restart(RuleSet with)
    {
        var stored = EvaluationJson.WriteState(new StoredState(State, 0, 0), Rules.Regions);
        (Rules, Panel, State) = (with, new Panel(with), EvaluationJson.ReadState(stored, with.Regions).State);
    }

    public Watch Learn(params LayoffReport[] reports)
    {
        foreach (var report in reports)
        {
            Panel.Learn(report);
        }

        return this;
    }

    public Watch Learn(string indicator, string region, string period, double value, string known)
    {
        var number = Rules.Indicators.IndexOf(indicator);
        Panel.Learn(new Observation(number, Rules.Regions.Find(region)!.Index, Period.Parse(Rules.Indicators[indicator].Period, period), value, Moment.At(known)));
        return this;
    }

    /// <summary>Evaluates at ten in the morning of a day.</summary>
    public IReadOnlyList<AlertChange> On(string day) => On(Moment.At(day, 10));

    public IReadOnlyList<AlertChange> On(DateTimeOffset moment, params AlertOrder[] orders)
    {
        var result = Evaluator.Evaluate(Rules, Panel, State, moment, [.. orders]);
        State = result.State;
        Refused.AddRange(result.Refused);
        Changes.AddRange(result.Changes);
        return result.Changes;
    }

    /// <summary>The kinds of change of a day, with their grades: one line a change.</summary>
    public string[] Told(string day) => [.. On(day).Select(c => $"{c.Region} {c.RuleId} {c.Kind} {c.To}")];

    public double Value(string indicator, string region, string period) =>
        Panel[Rules.Indicators.IndexOf(indicator), Rules.Regions.Find(region)!, Period.Parse(Rules.Indicators[indicator].Period, period)];

    public decimal? Figure(string indicator, string region, string period) =>
        Panel.Figure(Rules.Indicators.IndexOf(indicator), Rules.Regions.Find(region)!, Period.Parse(Rules.Indicators[indicator].Period, period));
}
