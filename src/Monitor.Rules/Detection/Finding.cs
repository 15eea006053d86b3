using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Detection;

/// <summary>异动: what one rule says of one region and period.</summary>
/// <param name="Region">The region's index.</param>
/// <param name="Period">The period.</param>
/// <param name="Grade">The gravest grade whose condition holds.</param>
/// <param name="Data">How much of the input was known. With <see cref="DataStatus.Missing"/> the grade says nothing; with <see cref="DataStatus.Partial"/> it says that at least this grade holds.</param>
/// <param name="Explain">Says why. Asked only where the answer is read, because most findings of a long replay are calm.</param>
internal sealed record Finding(int Region, Period Period, Grade Grade, DataStatus Data, Func<Evidence> Explain)
{
    /// <summary>Whether it decides anything where a grade stands: a part of the figures shows what holds already, and nothing of what does not.</summary>
    public bool Speaks(Grade standing) => Data == DataStatus.Complete || (Data == DataStatus.Partial && Grade > Grade.None && Grade >= standing);

    /// <summary>Whether something that reaches a line of the rule, the gravest or a lesser one, became known or came to say more since the evaluation before.</summary>
    public bool HasGrown { get; init; }

    /// <summary>What came late and makes the finding what it is; null where everything came in time.</summary>
    public LateFigure? Late { get; init; }
}
