using System.Collections.Immutable;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Indicators;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Makes the catalogue of indicators and checks what the formulas rest on.</summary>
internal sealed class IndicatorCatalogBuilder(ConfigErrors errors, BoundPlaces places)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    /// <summary>The catalogue, null where the indicators do not fit together.</summary>
    /// <param name="document">The indicators as far as they were bound.</param>
    /// <param name="isWhole">Whether all were bound; only then does an unknown name count as a mistake.</param>
    public IndicatorCatalog? Build(IndicatorsDocument document, bool isWhole)
    {
        var before = errors.Count;
        refusals.AddDoubles(document.Indicators, indicator => indicator.Id, nameof(IndicatorDocument.Id));
        var byId = new Dictionary<string, IndicatorDocument>(StringComparer.Ordinal);
        foreach (var indicator in document.Indicators)
        {
            byId.TryAdd(indicator.Id, indicator);
        }

        foreach (var indicator in document.Indicators)
        {
            CheckFormula(indicator, byId, isWhole);
        }

        return errors.Count > before || !isWhole || HasCircle(document.Indicators, byId) ? null : new IndicatorCatalog(document.Indicators.Select(ToIndicator));
    }

    /// <summary>The inputs of a formula with the properties that name them.</summary>
    internal static ImmutableArray<(string Property, string Id)> InputsOf(FormulaDocument? formula) => formula switch
    {
        null => [],
        RatioFormula ratio => [(nameof(ratio.Of), ratio.Of), (nameof(ratio.By), ratio.By)],
        DifferenceFormula difference => [(nameof(difference.Of), difference.Of), (nameof(difference.Minus), difference.Minus)],
        _ => [(nameof(formula.Of), formula.Of)],
    };

    private void CheckFormula(IndicatorDocument indicator, Dictionary<string, IndicatorDocument> byId, bool isWhole)
    {
        if (indicator is { Formula: not null, RollUp: not RollUp.None })
        {
            refusals.Add(indicator, nameof(indicator.RollUp), "由公式得出的指标在各级分别计算，不能再汇总，请删去 roll_up");
        }

        if (indicator is { Returns: not null } and ({ Formula: not null } or { RollUp: not RollUp.None } or { Period: not PeriodKind.Month }))
        {
            refusals.Add(indicator, nameof(indicator.Returns), "由企业月报得出的指标，统计期须为 month，不能有公式，也不能用 roll_up 汇总（各级由月报分别计算）");
        }

        if (indicator.Formula is WindowFormula { Minimum: { } minimum } window && minimum > window.Periods)
        {
            refusals.Add(window, nameof(window.Minimum), $"不能大于期数 periods（{window.Periods}），实际是 {minimum}");
        }

        foreach (var (property, id) in InputsOf(indicator.Formula))
        {
            if (byId.TryGetValue(id, out var input))
            {
                CheckPeriods(indicator, property, input);
            }
            else if (isWhole)
            {
                refusals.Add(indicator.Formula!, property, ConfigRefusals.Unknown("指标", id, byId.Keys));
            }
        }
    }

    private void CheckPeriods(IndicatorDocument indicator, string property, IndicatorDocument input)
    {
        var (own, given) = (ConfigName.Of(indicator.Period.ToString()), ConfigName.Of(input.Period.ToString()));
        if (indicator.Formula is AggregateFormula)
        {
            if (Length(input.Period) >= Length(indicator.Period))
            {
                refusals.Add(indicator.Formula, property, $"aggregate 要求“{input.Id}”的统计期（{given}）比“{indicator.Id}”的（{own}）短");
            }
        }
        else if (input.Period != indicator.Period)
        {
            refusals.Add(indicator.Formula!, property, $"“{input.Id}”的统计期（{given}）与“{indicator.Id}”的（{own}）不同；请先用 aggregate 换成同一种统计期");
        }
    }

    private bool HasCircle(ImmutableArray<IndicatorDocument> indicators, Dictionary<string, IndicatorDocument> byId)
    {
        var finished = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();
        return indicators.Any(indicator => Visit(indicator.Id));

        bool Visit(string id)
        {
            if (path.Contains(id))
            {
                var circle = string.Join(" → ", path.SkipWhile(step => step != id).Append(id));
                refusals.Add(byId[id], nameof(IndicatorDocument.Formula), $"公式互相引用成了一圈：{circle}");
                return true;
            }

            if (!finished.Add(id))
            {
                return false;
            }

            path.Add(id);
            var found = InputsOf(byId[id].Formula).Any(input => Visit(input.Id));
            path.RemoveAt(path.Count - 1);
            return found;
        }
    }

    private static int Length(PeriodKind kind) => kind switch
    {
        PeriodKind.Day => 1,
        PeriodKind.Week or PeriodKind.SundayWeek => 7,
        PeriodKind.Month => 30,
        PeriodKind.Quarter => 90,
        _ => 365,
    };

    private static Indicator ToIndicator(IndicatorDocument document) => new()
    {
        Key = document.Id,
        Name = document.Name,
        Unit = document.Unit,
        Period = document.Period,
        Kind = document.Kind,
        Direction = document.Direction,
        RollUp = document.RollUp,
        MinimumCoverage = document.MinimumCoverage,
        Formula = ToFormula(document.Formula),
        DueDays = document.DueDays,
        Headline = document.Headline,
        Returns = document.Returns,
        Basis = document.Basis,
    };

    private static Formula? ToFormula(FormulaDocument? document) => document switch
    {
        null => null,
        RatioFormula ratio => new Formula.Ratio(ratio.Of, ratio.By, ratio.Scale),
        LossRateFormula loss => new Formula.LossRate(loss.Of, loss.Periods),
        DifferenceFormula difference => new Formula.Difference(difference.Of, difference.Minus),
        GrowthFormula growth => new Formula.Growth(growth.Of, growth.Periods),
        PerThousandPopulationFormula share => new Formula.PerThousandPopulation(share.Of),
        ShareOfParentFormula share => new Formula.ShareOfParent(share.Of, share.Scale),
        MovingMeanFormula mean => new Formula.MovingMean(mean.Of, mean.Periods, mean.Minimum ?? mean.Periods),
        WindowSumFormula sum => new Formula.WindowSum(sum.Of, sum.Periods, sum.Minimum ?? sum.Periods),
        LowestFormula lowest => new Formula.Lowest(lowest.Of, lowest.Periods, lowest.Minimum ?? lowest.Periods, lowest.Skip),
        LogFormula log => new Formula.Log(log.Of),
        AggregateFormula aggregate => new Formula.Aggregate(aggregate.Of, aggregate.By, aggregate.Minimum),
        _ => throw new ArgumentException($"{document.GetType().Name} is no known formula.", nameof(document)),
    };
}
