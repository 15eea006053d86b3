using CsCheck;
using Monitor.Rules.Detection;

namespace Monitor.Rules.Tests.Detection;

public sealed class AnomalySignalsTests
{
    private static readonly Gen<(int Region, double Probability)[]> AnyCandidates =
        Gen.Double[0.3, 1].Array[0, 30].Select(probabilities => probabilities.Index().Select(p => (p.Index, p.Item)).ToArray());

    [Fact]
    public void The_most_probable_are_signalled_until_the_budget_is_spent()
    {
        var signals = new AnomalySignals([(1, 0.9), (2, 0.99), (3, 0.8), (4, 0.95)], 0.2);

        Assert.Equal([false, true, true, false, true], Enumerable.Range(0, 5).Select(signals.Holds));
        Assert.Equal((0.16, 0.9, 3, 1), (Math.Round(signals.Spent, 10), signals.Cut, signals.Count, signals.HeldBack));
    }

    [Fact]
    public void What_is_more_probably_ordinary_than_not_is_never_signalled()
    {
        var signals = new AnomalySignals([(1, 0.49), (2, 0.5)], 100);

        Assert.Equal((false, true, 0), (signals.Holds(1), signals.Holds(2), signals.HeldBack));
        Assert.Equal(0.5, signals.Cut);
    }

    [Fact]
    public void A_budget_too_small_for_any_signals_none_and_says_so()
    {
        var signals = new AnomalySignals([(1, 0.9)], 0.05);

        Assert.Equal((0, 1, 0.0, 1.0), (signals.Count, signals.HeldBack, signals.Spent, signals.Cut));
    }

    [Fact]
    public void What_is_spent_stays_within_the_budget() => Gen.Select(AnyCandidates, Gen.Double[0.001, 5]).Sample((candidates, budget) =>
    {
        var signals = new AnomalySignals(candidates, budget);
        var signalled = candidates.Where(c => signals.Holds(c.Region)).ToArray();

        Assert.True(signals.Spent <= budget);
        Assert.Equal(signalled.Sum(c => 1 - c.Probability), signals.Spent, 1e-9);
        Assert.Equal(signalled.Length, signals.Count);
        Assert.All(signalled, c => Assert.True(c.Probability >= signals.Cut));
        Assert.Equal(candidates.Count(c => c.Probability >= 0.5) - signalled.Length, signals.HeldBack);
    });

    [Fact]
    public void More_budget_never_signals_fewer() => Gen.Select(AnyCandidates, Gen.Double[0.001, 3], Gen.Double[0, 3]).Sample((candidates, budget, more) =>
    {
        var (narrow, wide) = (new AnomalySignals(candidates, budget), new AnomalySignals(candidates, budget + more));

        Assert.All(candidates.Where(c => narrow.Holds(c.Region)), c => Assert.True(wide.Holds(c.Region)));
        Assert.True(wide.Cut <= narrow.Cut);
    });

    [Fact]
    public void The_order_of_the_candidates_does_not_matter() => Gen.Select(AnyCandidates, Gen.Double[0.001, 3]).Sample((candidates, budget) =>
    {
        var (one, other) = (new AnomalySignals(candidates, budget), new AnomalySignals(candidates.Reverse(), budget));

        Assert.Equal(candidates.Where(c => one.Holds(c.Region)), candidates.Where(c => other.Holds(c.Region)));
        Assert.Equal(one.Spent, other.Spent);
    });
}
