using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Detection;

/// <summary>异动类规则: a figure that the detector holds for an outbreak, within a budget of false alarms.</summary>
public sealed record AnomalyRule(RuleHead Head) : FigureRule(Head)
{
    private const int MonthsOfHistory = 18;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Anomaly;

    /// <summary>The lines, by rising grade.</summary>
    public required ImmutableArray<AnomalyLine> Lines { get; init; }

    /// <summary>误报预算: how many false signals the rule may be expected to give in one period over all its regions; above 0.</summary>
    public required decimal FalseAlarms { get; init; }

    /// <summary>The gravest grade that the detector may give without another source or a person.</summary>
    public required Grade Cap { get; init; }

    /// <inheritdoc/>
    public override int HistoryMonths => MonthsOfHistory;

    /// <inheritdoc/>
    public override IEnumerable<Grade> Grades => Lines.Select(line => line.Grade).Where(grade => grade <= Cap);

    /// <summary>How many figures of a series must be known before it is judged: those of a year and a half.</summary>
    public static int LeastHistory(PeriodKind kind) => Period.PerYear(kind) * MonthsOfHistory / 12;
}
