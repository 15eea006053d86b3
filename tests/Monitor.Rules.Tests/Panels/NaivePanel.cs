using Monitor.Rules.Evaluation;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Panels;

/// <summary>The same figures by the words of the definitions, without forgetting or order: what the panel is held against.</summary>
internal sealed class NaivePanel(RuleSet rules, IReadOnlyList<Observation> known)
{
    private readonly Dictionary<(int, int, int), double> asked = [];

    public double Value(int indicator, Region region, int ordinal) => asked.TryGetValue((indicator, region.Index, ordinal), out var value)
        ? value
        : asked[(indicator, region.Index, ordinal)] = Defined(indicator, region, ordinal);

    private double Defined(int indicator, Region region, int ordinal)
    {
        var definition = rules.Indicators.Indicators[indicator];
        if (ordinal < 0 || (definition.Formula is not null && !Spans(indicator, region, ordinal)))
        {
            return double.NaN;
        }

        double At(string key, int back) => Value(rules.Indicators.IndexOf(key), region, ordinal - back);
        double[] Window(string key, int periods, int skip) => [.. Enumerable.Range(0, periods).Select(i => At(key, skip + periods - 1 - i)).Where(v => !double.IsNaN(v))];
        return definition.Formula switch
        {
            Formula.WindowSum f => Window(f.Of, f.Periods, 0) is { } w && w.Length >= f.Minimum ? w.Sum() : double.NaN,
            Formula.Lowest f => Window(f.Of, f.Periods, f.Skip) is { } w && w.Length >= f.Minimum ? w.Min() : double.NaN,
            Formula.Ratio f => At(f.By, 0) == 0 ? double.NaN : At(f.Of, 0) / At(f.By, 0) * f.Scale,
            Formula.ShareOfParent f => rules.Regions.ParentOf(region) is { } above && Value(rules.Indicators.IndexOf(f.Of), above, ordinal) is var whole and not 0 ? At(f.Of, 0) / whole * f.Scale : double.NaN,
            null => Delivered(indicator, region).Count > 0 ? Own(indicator, region, ordinal) : RolledUp(indicator, region, ordinal),
            _ => throw new InvalidOperationException("Not a formula of these tests."),
        };
    }

    private double RolledUp(int indicator, Region region, int ordinal)
    {
        double sum = 0, missing = 0;
        var any = false;
        foreach (var child in Reporting(indicator, region))
        {
            var value = Value(indicator, child, ordinal);
            if (!double.IsNaN(value))
            {
                sum += value;
                any = true;
                continue;
            }

            missing += Enumerable.Range(1, 52).Select(back => Value(indicator, child, ordinal - back)).FirstOrDefault(v => !double.IsNaN(v));
        }

        return any && (missing == 0 || (sum > 0 && sum / (sum + missing) >= (double)rules.Indicators.Indicators[indicator].MinimumCoverage)) ? sum : double.NaN;
    }

    /// <summary>The nearest regions below that ever delivered figures of their own.</summary>
    private IEnumerable<Region> Reporting(int indicator, Region region) => rules.Regions.ChildrenOf(region)
        .SelectMany(child => Delivered(indicator, child).Count > 0 ? [child] : Reporting(indicator, child));

    /// <summary>The periods of a region that any figure it could rest on speaks of lie on both sides, or hold it.</summary>
    private bool Spans(int indicator, Region region, int ordinal)
    {
        var ordinals = Inputs(indicator).SelectMany(i => Reach(i, region)).ToArray();
        return ordinals.Length > 0 && ordinal >= ordinals.Min() && ordinal <= ordinals.Max();
    }

    private IEnumerable<int> Inputs(int indicator) => rules.Indicators.Indicators[indicator].Formula is { } formula
        ? formula.Inputs.SelectMany(key => Inputs(rules.Indicators.IndexOf(key)))
        : [indicator];

    private IEnumerable<int> Reach(int indicator, Region region) => Delivered(indicator, region) is { Count: > 0 } own
        ? own.Select(o => o.Period.Ordinal)
        : rules.Regions.ChildrenOf(region).SelectMany(child => Reach(indicator, child));

    private double Own(int indicator, Region region, int ordinal) =>
        Delivered(indicator, region).Where(o => o.Period.Ordinal == ordinal).Select(o => o.Value).DefaultIfEmpty(double.NaN).Last();

    private List<Observation> Delivered(int indicator, Region region) =>
        [.. known.Where(o => o.Indicator == indicator && o.Region == region.Index && !double.IsNaN(o.Value))];
}
