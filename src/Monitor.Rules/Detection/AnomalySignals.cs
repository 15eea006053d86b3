using System.Collections.Immutable;

namespace Monitor.Rules.Detection;

/// <summary>Spends the budget of false alarms of one period.</summary>
/// <remarks>
/// The candidates are taken from the most probable down, as long as the sum of their probabilities of being false stays within the budget.
/// So more budget never signals fewer of them, and which are signalled does not depend on the order in which they became known.
/// </remarks>
internal sealed class AnomalySignals
{
    /// <summary>Nothing is signalled that is more probably ordinary than not, whatever the budget.</summary>
    public const double LeastProbability = 0.5;

    private readonly HashSet<int> signalled = [];

    /// <param name="candidates">The regions whose figure reaches a line, with the probability that it holds an outbreak.</param>
    /// <param name="budget">How many false signals may be expected.</param>
    public AnomalySignals(IEnumerable<(int Region, double Probability)> candidates, double budget)
    {
        ImmutableArray<(int Region, double Probability)> ranked =
            [.. candidates.Where(c => c.Probability >= LeastProbability).OrderByDescending(c => c.Probability).ThenBy(c => c.Region)];
        foreach (var (region, probability) in ranked)
        {
            if (Spent + (1 - probability) > budget)
            {
                Cut = signalled.Count == 0 ? 1 : Cut;
                break;
            }

            Spent += 1 - probability;
            Cut = probability;
            signalled.Add(region);
        }

        HeldBack = ranked.Length - signalled.Count;
        Cut = HeldBack == 0 ? LeastProbability : Cut;
    }

    /// <summary>How many of the signals are expected to be false.</summary>
    public double Spent { get; }

    /// <summary>The least probability that is signalled; 1 where the budget is too small for any.</summary>
    public double Cut { get; } = LeastProbability;

    /// <summary>How many regions are signalled.</summary>
    public int Count => signalled.Count;

    /// <summary>How many candidates the budget did not reach.</summary>
    public int HeldBack { get; }

    /// <summary>Whether a region is signalled.</summary>
    public bool Holds(int region) => signalled.Contains(region);
}
