using System.Collections.Immutable;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.MonthlyReturns;

/// <summary>One month of the panel: who was expected, who returned, and the matched sample (可比样本) of those who also returned for the month before.</summary>
public sealed class PanelMonth
{
    private readonly RegionTree regions;
    private readonly ImmutableArray<MonthlyReturn> matched;
    private readonly List<ReturnContent>[] within;
    private readonly int[] expected;
    private readonly int[] returned;

    private PanelMonth(Period month, RegionTree regions, ImmutableArray<MonthlyReturn> matched)
    {
        (Month, this.regions, this.matched) = (month, regions, matched);
        within = [.. regions.Regions.Select(_ => new List<ReturnContent>())];
        (expected, returned) = (new int[within.Length], new int[within.Length]);
        foreach (var version in matched)
        {
            foreach (var region in Upwards(version.Region))
            {
                within[region].Add(version.Content);
            }
        }
    }

    /// <summary>The month.</summary>
    public Period Month { get; }

    /// <summary>What the book says of a month.</summary>
    /// <remarks>
    /// An enterprise that returned within the months of the policy is expected, unless its last return before says that nobody is left.
    /// A headcount that did not change is a return; an enterprise without a return is missing, never a zero.
    /// </remarks>
    public static PanelMonth Of(ReturnBook book, Period month, RegionTree regions, ReturnPolicy policy)
    {
        var returns = ImmutableArray.CreateBuilder<MonthlyReturn>();
        var asked = new List<(int Region, bool Returned)>();
        foreach (var (now, last) in book.Of(month, policy.ExpectedWithinMonths))
        {
            if (now is not null || last is { Content.Current: > 0 })
            {
                asked.Add(((now ?? last)!.Region, now is not null));
            }

            if (now is not null && last?.Month == month.Previous)
            {
                returns.Add(now);
            }
        }

        var made = new PanelMonth(month, regions, returns.ToImmutable());
        foreach (var (place, hasReturned) in asked)
        {
            foreach (var region in made.Upwards(place))
            {
                made.expected[region]++;
                made.returned[region] += hasReturned ? 1 : 0;
            }
        }

        return made;
    }

    /// <summary>应报企业数 of a region and those below it.</summary>
    public int ExpectedIn(Region region) => expected[region.Index];

    /// <summary>已报企业数 of a region and those below it.</summary>
    public int ReturnedIn(Region region) => returned[region.Index];

    /// <summary>The matched sample of a region and those below it.</summary>
    public SampleFigures In(Region region) => SampleFigures.Of(within[region.Index]);

    /// <summary>A part of the matched sample of a region and those below it.</summary>
    public SampleFigures In(Region region, Func<ReturnContent, bool> part) => SampleFigures.Of([.. within[region.Index].Where(part)]);

    /// <summary>The matched sample of a region and those below it by giant or not, size and industry: one enterprise of each kind, and how many there are.</summary>
    public ImmutableArray<(ReturnContent One, int Enterprises)> KindsIn(Region region) =>
        [.. within[region.Index].GroupBy(content => (content.IsGiant, content.Size, content.Industry)).Select(kind => (kind.First(), kind.Count()))];

    /// <summary>The industries of the matched sample, in the order of their words.</summary>
    public ImmutableArray<string> Industries => [.. matched.Select(version => version.Content.Industry).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>岗位减少: how many enterprises of a region fell, each for itself, and by how many people, by what they state of it.</summary>
    public ImmutableDictionary<string, (int Enterprises, long People)> FallsIn(Region region, Func<ReturnContent, string> stated) => within[region.Index]
        .Where(content => content.Net < 0)
        .GroupBy(stated, StringComparer.Ordinal)
        .ToImmutableDictionary(group => group.Key, group => (group.Count(), group.Sum(content => -(long)content.Net)), StringComparer.Ordinal);

    private IEnumerable<int> Upwards(int region)
    {
        for (var at = region; at >= 0; at = regions.Regions[at].ParentIndex)
        {
            yield return at;
        }
    }
}
