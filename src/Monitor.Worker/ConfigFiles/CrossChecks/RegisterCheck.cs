using System.Collections.Immutable;
using Monitor.Rules.Indicators;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.People;
using Monitor.Worker.ConfigFiles.Documents.Rules;
using Monitor.Worker.ConfigFiles.Documents.Sources;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Checks the register of who reports what (应报名册) against the sources that deliver it and the people who follow it up.</summary>
internal sealed class RegisterCheck(ConfigErrors errors, BoundPlaces places, IndicatorCatalog? indicators)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    public void Check(ImmutableArray<RuleDocument> rules, ImmutableArray<SourceDocument> sources, ImmutableArray<PersonDocument> people)
    {
        if (sources.IsDefault)
        {
            return; // what they deliver is told once they can be read
        }

        var delivered = sources.OfType<FiguresSource>().SelectMany(source => source.Figures).Select(figure => figure.Indicator).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in rules.OfType<IndicatorDataRuleDocument>().Where(rule => IsDeliverable(rule.Indicator) && !delivered.Contains(rule.Indicator)))
        {
            refusals.Add(rule, nameof(rule.Indicator), $"没有一个数据源报送“{rule.Indicator}”，名册上的地区永远报不齐；请在 sources/ 中补上数据源，或者删去这条规则");
        }

        foreach (var source in sources.DistinctBy(source => source.FollowUp).Where(source => !people.IsEmpty && people.All(person => person.Role != source.FollowUp)))
        {
            refusals.Add(source, nameof(source.FollowUp), $"people.yaml 中没有一个人担任 {ConfigName.Of(source.FollowUp.ToString())}，数据源“{source.Id}”缺报、突变时无人催报核实");
        }
    }

    /// <summary>Whether an indicator is one that sources deliver; of one that is unknown or derived, its rule is told elsewhere.</summary>
    private bool IsDeliverable(string key) => indicators?.Contains(key) == true && indicators[key] is { Formula: null, Returns: null };
}
