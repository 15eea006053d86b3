using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Indicators;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Rules;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Checks that what a rule needs beside its own lines is there: populations for rates per thousand, a calendar for festivals.</summary>
internal sealed class RuleDataCheck(ConfigErrors errors, BoundPlaces places, RegionTree regions, IndicatorCatalog indicators)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    public void CheckPopulations(IEnumerable<(RuleDocument Document, Rule Rule)> rules, ImmutableSortedDictionary<string, long> populations)
    {
        foreach (var (document, rule) in rules)
        {
            if (rule is not FigureRule figure || !NeedsPopulation(figure.Indicator))
            {
                continue;
            }

            var lacking = Judged(figure).Where(region => !populations.ContainsKey(region.Code)).ToArray();
            if (lacking.Length > 0)
            {
                refusals.Add(
                    document,
                    nameof(FigureRuleDocument.Indicator),
                    $"“{figure.Indicator}”按常住人口计算，但规则适用的 {lacking.Length} 个地区没有人口数（如 {lacking[0].Code} {lacking[0].Name}）；请在 regions.yaml 的 populations 中补上，或收窄规则的适用地区");
            }
        }
    }

    public void CheckCalendar(IEnumerable<RuleDocument> rules)
    {
        foreach (var rule in rules.Where(rule => rule is AnomalyRuleDocument { Pause: not null } or PlausibilityRuleDocument { Pause: not null }))
        {
            refusals.Add(rule, nameof(AnomalyRuleDocument.Pause), "春节暂停需要 calendar.yaml，但没有这个文件");
        }

        foreach (var rule in rules.OfType<ChangeRuleDocument>())
        {
            if (rule.Pause is not null)
            {
                refusals.Add(rule, nameof(rule.Pause), "春节暂停需要 calendar.yaml，但没有这个文件");
            }
            else if (rule.Compare == Comparison.LunarYearBefore)
            {
                refusals.Add(rule, nameof(rule.Compare), "按农历对齐需要 calendar.yaml，但没有这个文件");
            }
        }
    }

    private IEnumerable<Region> Judged(FigureRule rule) => rule.Scope.Select(regions)
        .Select(region => rule is LineRule { InputLevel: { } level } ? regions.AncestorAt(region, level) : region)
        .OfType<Region>()
        .Distinct();

    private bool NeedsPopulation(string indicator) => indicators[indicator].Formula is { } formula
        && (formula is Formula.PerThousandPopulation || formula.Inputs.Any(NeedsPopulation));
}
