using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Evaluation;

/// <summary>走势: the last periods of a headline figure and what the detector expected of each before it was known. The arrays are of one length, the oldest period first, without a gap in the periods.</summary>
/// <param name="Values">The figures as known; null where none is.</param>
/// <param name="Expected">What was expected; null where nothing was.</param>
/// <param name="Reach">How far the range that holds nine figures in ten goes on each side of that; 0 or more, null where nothing was expected.</param>
public sealed record FigureTrend(ImmutableArray<decimal?> Values, ImmutableArray<decimal?> Expected, ImmutableArray<decimal?> Reach)
{
    /// <summary>异动概率 of the last period, from 0 to 1; null where it was not judged.</summary>
    public decimal? Probability { get; init; }

    /// <summary>走势预测: what is expected of the next period; null where nothing is, or the last one is not the last known.</summary>
    public ExpectedFigure? Next { get; init; }

    /// <summary>The expected range of the last period; null where nothing was expected.</summary>
    [JsonIgnore]
    public (decimal Low, decimal High)? LastRange => RangeAt(Values.Length - 1);

    /// <summary>The expected range of a period; null where nothing was expected.</summary>
    /// <param name="index">The period's place in the arrays.</param>
    public (decimal Low, decimal High)? RangeAt(int index) =>
        index >= 0 && index < Expected.Length && (Expected[index], Reach[index]) is ({ } expected, { } reach) ? (expected - reach, expected + reach) : null;

    /// <summary>How many of the figures lay within their range, of those that had one: how far the range can be relied on.</summary>
    public (int Within, int Of) Hits()
    {
        var known = Enumerable.Range(0, Values.Length).Where(i => Values[i] is not null && RangeAt(i) is not null).ToArray();
        return (known.Count(i => RangeAt(i) is var (low, high) && Values[i] >= low && Values[i] <= high), known.Length);
    }
}
