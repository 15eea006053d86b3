using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Rules;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Makes composite rules and checks that they can be fulfilled.</summary>
/// <param name="errors">Where mistakes go.</param>
/// <param name="places">Where the documents stand in the files.</param>
/// <param name="cap">The gravest grade that the detector may give alone.</param>
internal sealed class CompositeRuleBuilder(ConfigErrors errors, BoundPlaces places, Grade cap)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    /// <param name="document">The rule.</param>
    /// <param name="head">Its head.</param>
    /// <param name="all">All rules, among which it names some.</param>
    public CompositeRule ToRule(CompositeRuleDocument document, RuleHead head, ImmutableArray<RuleDocument> all) => new(head)
    {
        WindowDays = document.WindowDays,
        Of = Counted(document, all),
        Conditions = [.. document.Grades.Select(grade => new CompositeGrade((Grade)grade.Key, [.. grade.Value.Any.Select(ToCondition)]))],
        DetectorCap = cap,
    };

    /// <param name="document">The rule.</param>
    /// <param name="all">All rules, among which it names some.</param>
    public void Check(CompositeRuleDocument document, ImmutableArray<RuleDocument> all)
    {
        CheckNames(document, all);
        foreach (var condition in document.Grades.Values.SelectMany(grade => grade.Any))
        {
            if (CheckShape(condition))
            {
                CheckReach(document, condition, all);
            }
        }

        foreach (var (lower, higher) in document.Grades.Zip(document.Grades.Skip(1)))
        {
            foreach (var easy in higher.Value.Any.Where(strict => lower.Value.Any.Any(loose => AsksAsMuch(loose, strict))))
            {
                refusals.Add(easy, $"第 {higher.Key} 级的条件不比第 {lower.Key} 级的严；级别越高，条件应越严");
            }
        }
    }

    private void CheckNames(CompositeRuleDocument document, ImmutableArray<RuleDocument> all)
    {
        foreach (var (index, id) in Listed(document.Rules))
        {
            if (all.FirstOrDefault(rule => rule.Id == id) is not { } named)
            {
                refusals.Add(document, nameof(document.Rules), index, ConfigRefusals.Unknown("规则", id, all.Select(rule => rule.Id)));
            }
            else if (named is DataRuleDocument)
            {
                refusals.Add(document, nameof(document.Rules), index, $"“{id}”只产生数据预警，综合类规则不计数据预警，请删去");
            }
        }

        var causes = all.Select(rule => rule.Cause).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        foreach (var (index, cause) in Listed(document.Causes).Where(one => !causes.Contains(one.Item, StringComparer.Ordinal)))
        {
            refusals.Add(document, nameof(document.Causes), index, ConfigRefusals.Unknown("规则使用的事由", cause, causes));
        }
    }

    private bool CheckShape(CompositeConditionDocument condition)
    {
        var asksRegions = condition.RegionsAtLeast is not null || condition.ShareAtLeast is not null;
        if (asksRegions == condition.SourcesAtLeast is not null)
        {
            refusals.Add(condition, "应写明下级地区的个数或者占比（regions_at_least、share_at_least），或者独立来源的个数（sources_at_least），二者取其一");
            return false;
        }

        if (condition is { SourcesAtLeast: not null, Level: not null })
        {
            refusals.Add(condition, nameof(condition.Level), "独立来源在本地区内计数，不写 level");
            return false;
        }

        return true;
    }

    private void CheckReach(CompositeRuleDocument document, CompositeConditionDocument condition, ImmutableArray<RuleDocument> all)
    {
        if (condition.SourcesAtLeast is { } sources)
        {
            var causes = all.Where(rule => rule is not (CompositeRuleDocument or DataRuleDocument) && (CountsAll(document) || IsNamed(document, rule))).Select(rule => rule.Cause ?? "").Distinct(StringComparer.Ordinal).Count();
            if (sources > causes)
            {
                refusals.Add(condition, nameof(condition.SourcesAtLeast), $"所计规则只有 {causes} 个事由，永远达不到 {sources} 个；请给规则写明 cause，或者减少个数");
            }
        }
        else if (document.Regions.Levels.FirstOrDefault(level => (condition.Level ?? level + 1) is var counted && (counted <= level || counted > AdministrativeLevel.County)) is var high and not AdministrativeLevel.Context)
        {
            refusals.Add(condition, condition.Level is null ? $"{ConfigName.Of(high.ToString())} 没有下级地区可计，请缩小 regions.levels，或者改用 sources_at_least" : $"所计层级 {ConfigName.Of(condition.Level.Value.ToString())} 应低于规则适用的层级 {ConfigName.Of(high.ToString())}");
        }
    }

    /// <summary>The ids of the rules that a composite rule counts; empty for all.</summary>
    private static ImmutableArray<string> Counted(CompositeRuleDocument document, ImmutableArray<RuleDocument> all) => document.Causes.IsDefaultOrEmpty
        ? document.Rules.IsDefault ? [] : document.Rules
        : [.. all.Where(rule => IsNamed(document, rule)).Select(rule => rule.Id)];

    private static bool CountsAll(CompositeRuleDocument document) => document.Causes.IsDefaultOrEmpty && document.Rules.IsDefaultOrEmpty;

    private static bool IsNamed(CompositeRuleDocument document, RuleDocument rule) =>
        rule is not DataRuleDocument
        && ((!document.Rules.IsDefault && document.Rules.Contains(rule.Id)) || (!document.Causes.IsDefault && rule.Cause is { } cause && document.Causes.Contains(cause)));

    /// <summary>Whether one alternative asks for at least what another asks for.</summary>
    private static bool AsksAsMuch(CompositeConditionDocument one, CompositeConditionDocument other) =>
        one.Level == other.Level
        && one.GradeAtLeast >= other.GradeAtLeast
        && (one.SourcesAtLeast ?? 0) >= (other.SourcesAtLeast ?? 0)
        && (one.RegionsAtLeast ?? 0) >= (other.RegionsAtLeast ?? 0)
        && (one.ShareAtLeast ?? 0) >= (other.ShareAtLeast ?? 0)
        && one.SourcesAtLeast is null == other.SourcesAtLeast is null;

    private static CompositeCondition ToCondition(CompositeConditionDocument document) => new()
    {
        AtLeast = (Grade)document.GradeAtLeast,
        Regions = document.RegionsAtLeast,
        Share = document.ShareAtLeast,
        Level = document.Level,
        Sources = document.SourcesAtLeast,
    };

    private static IEnumerable<(int Index, string Item)> Listed(ImmutableArray<string> names) => names.IsDefault ? [] : names.Index();
}
