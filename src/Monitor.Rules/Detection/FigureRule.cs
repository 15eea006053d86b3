namespace Monitor.Rules.Detection;

/// <summary>A rule that judges the figures of one indicator, period by period: what rate, change and anomaly rules have in common.</summary>
public abstract record FigureRule(RuleHead Head) : Rule(Head)
{
    /// <summary>The key of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>The keys of everything a finding waits for, the indicator's own first.</summary>
    public virtual IEnumerable<string> Inputs => [Indicator];

    /// <summary>Whether the rule rests while a period touches the pause around the Spring Festival.</summary>
    public bool PausesAtFestival { get; init; }

    /// <summary>Months of the region's own figures after which the rule counts as able to speak, for scoring it on history.</summary>
    public abstract int HistoryMonths { get; }
}
