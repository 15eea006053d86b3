using System.Collections.Immutable;
using Monitor.Rules.Layoffs;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Rules;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Checks that what rules on findings and on the register wait for is judged at all.</summary>
internal sealed class FindingRuleCheck(ConfigErrors errors, BoundPlaces places)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    public void Check(ImmutableArray<RuleDocument> rules, FilingPolicy filing)
    {
        foreach (var rule in rules.OfType<EventRuleDocument>().Where(rule => !rule.Findings.IsDefaultOrEmpty))
        {
            foreach (var (index, kind) in rule.Findings.Index().Where(one => SectionOf(one.Item, filing) is not null))
            {
                refusals.Add(rule, nameof(rule.Findings), index, $"filing.yaml 没有写 {SectionOf(kind, filing)}，不会有“{LayoffWording.NameOf(kind)}”的研判结果；请补上，或者删去这一项");
            }

            if (rule.AtOnce)
            {
                refusals.Add(rule, nameof(rule.AtOnce), "写了 findings 的规则看研判结果，at_once 不适用；请删去");
            }
        }

        foreach (var rule in rules.OfType<ReportersRuleDocument>().Where(_ => filing.Register is null))
        {
            refusals.Add(rule, nameof(rule.Every), "filing.yaml 没有写 register（应报名册的期限），这条规则永远不会触发；请补上 register，或者删去这条规则");
        }
    }

    /// <summary>The part of filing.yaml that a kind of finding comes from, where it is missing; null where it is there.</summary>
    private static string? SectionOf(LayoffFindingKind kind, FilingPolicy filing) => kind switch
    {
        LayoffFindingKind.WatchListed => filing.WatchLists.IsEmpty ? "watch_lists" : null,
        LayoffFindingKind.PlannedClosure => filing.Closures is null ? "planned_closures" : null,
        LayoffFindingKind.Substitution => filing.Substitution is null ? "substitution" : null,
        LayoffFindingKind.DuplicateFiling => filing.Duplicates is null ? "duplicates" : null,
        _ when filing.Line is null => "line",
        LayoffFindingKind.DutyMissing => filing.Duties is null ? "duties" : null,
        LayoffFindingKind.SplitLayoff => filing.Split is null ? "split" : null,
        LayoffFindingKind.NearLine => filing.NearLine is null ? "near_line" : null,
        LayoffFindingKind.RelatedEnterprises => filing.Related is null ? "related" : null,
        LayoffFindingKind.Rehiring => filing.Rehiring is null ? "rehiring" : null,
        LayoffFindingKind.Unreported => filing.Unreported is null ? "unreported" : null,
        _ => null,
    };
}
