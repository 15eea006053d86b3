using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Regions;
using Monitor.Worker.ConfigFiles.Documents.Rules;
using Monitor.Worker.ConfigFiles.Documents.Sources;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Makes the rules and checks what each of them names.</summary>
/// <param name="errors">Where mistakes go.</param>
/// <param name="places">Where the documents stand in the files.</param>
/// <param name="regions">The tree, null where it has mistakes of its own; then codes are not checked.</param>
/// <param name="groups">The groups of regions, default where they have mistakes of their own.</param>
/// <param name="indicators">The catalogue, null where it has mistakes of its own; then indicators are not checked.</param>
/// <param name="sources">The sources, default where not all could be read.</param>
/// <param name="lowersAloneUpTo">The gravest grade that the engine lowers by itself.</param>
/// <param name="detectorAloneUpTo">The gravest grade that the detector may give alone.</param>
internal sealed class RuleBuilder(
    ConfigErrors errors, BoundPlaces places, RegionTree? regions, ImmutableArray<RegionGroupDocument> groups, IndicatorCatalog? indicators, ImmutableArray<SourceDocument> sources, Grade lowersAloneUpTo, Grade detectorAloneUpTo)
{
    /// <summary>The id of the rule that calendar.yaml asks for.</summary>
    internal const string CalendarRuleId = "calendar_arrangement";

    private readonly ConfigRefusals refusals = new(errors, places);
    private readonly LimitBuilder limits = new(errors, places);
    private readonly EventRuleBuilder events = new(errors, places);
    private readonly AnomalyRuleBuilder anomalies = new(errors, places, indicators, detectorAloneUpTo);
    private readonly CompositeRuleBuilder composites = new(errors, places, detectorAloneUpTo);
    private readonly DataRuleBuilder data = new(errors, places, sources);

    /// <summary>The rules in the order of the files. They hold together only where there is no error.</summary>
    public ImmutableArray<Rule> Build(ImmutableArray<RuleDocument> documents)
    {
        refusals.AddDoubles(documents, rule => rule.Id, nameof(RuleDocument.Id));
        foreach (var document in documents)
        {
            Check(document, documents);
        }

        return [.. documents.Select(document => ToRule(document, documents))];
    }

    /// <summary>The rule that reminds of next year's days off.</summary>
    public static CalendarRule Reminder((int Month, int Day) dueFrom)
    {
        var head = new RuleHead
        {
            Id = CalendarRuleId,
            Name = "放假调休安排待补",
            Basis = new("", "", "", BasisStatus.Example, "日历维护提醒"),
            Scope = new([AdministrativeLevel.Province], [], []),
            Policy = LifecyclePolicy.Immediate,
        };
        return new(head) { DueMonth = dueFrom.Month, DueDay = dueFrom.Day };
    }

    private void Check(RuleDocument document, ImmutableArray<RuleDocument> all)
    {
        if (document.Id == CalendarRuleId)
        {
            refusals.Add(document, nameof(document.Id), $"编号“{CalendarRuleId}”由系统保留，请换一个");
        }

        if (document.Basis is { Document.Length: 0, Status: not BasisStatus.Example })
        {
            refusals.Add(document.Basis, nameof(document.Basis.Document), "法律或已公布的方案须写明文件名称");
        }

        if (document.Effective is { From: { } from, To: { } to } && from > to)
        {
            refusals.Add(document.Effective, nameof(document.Effective.To), $"止期早于起期（{LimitBuilder.Shown(from)}）");
        }

        CheckScope(document.Regions);
        switch (document)
        {
            case FigureRuleDocument figure:
                CheckFigure(figure);
                break;
            case AnomalyRuleDocument anomaly:
                anomalies.Check(anomaly, Find(anomaly, nameof(anomaly.Indicator), anomaly.Indicator));
                break;
            case CompositeRuleDocument composite:
                composites.Check(composite, all);
                break;
            case IndicatorDataRuleDocument indicated:
                CheckData(indicated);
                break;
            case DeliveryRuleDocument delivery:
                data.Check(delivery);
                break;
            case ReportersRuleDocument reporters:
                data.Check(reporters);
                break;
        }
    }

    private void CheckData(IndicatorDataRuleDocument document)
    {
        if (Find(document, nameof(document.Indicator), document.Indicator) is { Formula: not null })
        {
            refusals.Add(document, nameof(document.Indicator), $"“{document.Indicator}”由公式得出，没有应报日；请改写它所用的指标");
        }

        if (document is PlausibilityRuleDocument plausibility)
        {
            data.Check(plausibility);
        }
    }

    private void CheckScope(RegionScopeDocument scope)
    {
        foreach (var (index, _) in scope.Levels.Index().Where(level => level.Item == AdministrativeLevel.Context))
        {
            refusals.Add(scope, nameof(scope.Levels), index, "context 只作背景，不评级");
        }

        CheckCodes(scope, nameof(scope.Codes), scope.Codes);
        CheckCodes(scope, nameof(scope.Except), scope.Except);
        foreach (var (index, id) in scope.Groups.Index().Where(one => !groups.IsDefault && groups.All(group => group.Id != one.Item)))
        {
            refusals.Add(scope, nameof(scope.Groups), index, ConfigRefusals.Unknown("地区分组", id, groups.Select(group => group.Id)));
        }
    }

    private void CheckCodes(RegionScopeDocument scope, string property, ImmutableArray<string> codes)
    {
        foreach (var (index, code) in codes.Index().Where(one => regions is not null && regions.Find(one.Item) is null))
        {
            refusals.Add(scope, property, index, $"区划代码“{code}”不在区划表里");
        }
    }

    private void CheckFigure(FigureRuleDocument document)
    {
        var indicator = Find(document, nameof(document.Indicator), document.Indicator);
        foreach (var condition in document.Also)
        {
            var other = Find(condition, nameof(condition.Indicator), condition.Indicator);
            CheckSamePeriod(condition, nameof(condition.Indicator), other, indicator);
        }

        if (document.MinimumIndicator is { } least)
        {
            CheckSamePeriod(document, nameof(document.MinimumIndicator), Find(document, nameof(document.MinimumIndicator), least), indicator);
        }
        else if (indicator is { Kind: not IndicatorKind.Count } && LimitBuilder.AsksMinimum(document) is { } grade)
        {
            refusals.AddAt(places.Of(grade, "Minimum"), $"“{indicator.Key}”不是人数，写了 minimum 就须用 minimum_indicator 写明是哪个指标的人数");
        }

        if (document.InputLevel == AdministrativeLevel.Context)
        {
            refusals.Add(document, nameof(document.InputLevel), "应为province、city、county 之一");
        }
        else if (document.InputLevel is { } level && document.Regions.Levels.Any(own => own < level))
        {
            refusals.Add(document, nameof(document.InputLevel), "不能低于规则适用的层级");
        }

        if (document is ChangeRuleDocument { Pause: not null, Compare: not Comparison.PreviousPeriod })
        {
            refusals.Add(document, nameof(ChangeRuleDocument.Pause), "春节暂停只用于与上期相比（compare: previous_period）；同比规则已避开春节影响");
        }
    }

    private void CheckSamePeriod(object record, string property, Indicator? given, Indicator? own)
    {
        if (given is not null && own is not null && given.Period != own.Period)
        {
            refusals.Add(record, property, $"“{given.Key}”的统计期（{ConfigName.Of(given.Period.ToString())}）与“{own.Key}”的（{ConfigName.Of(own.Period.ToString())}）不同");
        }
    }

    private Indicator? Find(object record, string property, string key)
    {
        if (indicators is null || indicators.Contains(key))
        {
            return indicators?[key];
        }

        refusals.Add(record, property, ConfigRefusals.Unknown("指标", key, indicators.Indicators.Select(indicator => indicator.Key)));
        return null;
    }

    private Rule ToRule(RuleDocument document, ImmutableArray<RuleDocument> all) => document switch
    {
        EventRuleDocument rule => events.ToRule(rule, HeadOf(rule, rule.Grades)),
        RateRuleDocument rule => new RateRule(HeadOf(rule, rule.Grades))
        {
            Indicator = rule.Indicator,
            InputLevel = rule.InputLevel,
            Uses = rule.Uses,
            MinimumIndicator = rule.MinimumIndicator,
            HistoryYears = rule.HistoryYears,
            Also = limits.Further(rule.Also),
            Limits = limits.Of(rule),
            Relative = limits.Relative(rule.Relative),
        },
        ChangeRuleDocument rule => new ChangeRule(HeadOf(rule, rule.Grades))
        {
            Indicator = rule.Indicator,
            InputLevel = rule.InputLevel,
            Uses = rule.Uses,
            MinimumIndicator = rule.MinimumIndicator,
            HistoryYears = rule.HistoryYears,
            Also = limits.Further(rule.Also),
            Limits = limits.Of(rule),
            Comparison = rule.Compare,
            PausesAtFestival = rule.Pause is not null,
        },
        AnomalyRuleDocument rule => anomalies.ToRule(rule, HeadOf(rule, rule.Grades)),
        CompositeRuleDocument rule => composites.ToRule(rule, HeadOf(rule, rule.Grades), all),
        CompletenessRuleDocument rule => new CompletenessRule(HeadOf(rule, rule.Grades))
        {
            Indicator = rule.Indicator,
            OverdueDays = rule.OverdueDays,
            Least = rule.Least,
            Missing = limits.Missing(rule),
        },
        PlausibilityRuleDocument rule => DataRuleBuilder.ToRule(rule, HeadOf(rule, rule.Grades)),
        DeliveryRuleDocument rule => data.ToRule(rule, HeadOf(rule, rule.Grades)),
        ReportersRuleDocument rule => DataRuleBuilder.ToRule(rule, HeadOf(rule, rule.Grades)),
        _ => throw new ArgumentException($"{document.GetType().Name} is no known kind of rule.", nameof(document)),
    };

    private RuleHead HeadOf<TGrade>(RuleDocument document, ImmutableSortedDictionary<int, TGrade> grades)
        where TGrade : GradeDocument => new()
        {
            Id = document.Id,
            Name = document.Name,
            Cause = document.Cause ?? "",
            Basis = new(document.Basis.Document, document.Basis.Number, document.Basis.Article, document.Basis.Status, document.Note),
            Scope = ScopeOf(document.Regions),
            EffectiveFrom = document.Effective.From,
            EffectiveTo = document.Effective.To,
            Policy = new()
            {
                PeriodsToRaise = [.. Enumerable.Range(1, 4).Select(grade => grades.GetValueOrDefault(grade)?.RaiseAfter ?? document.RaiseAfter)],
                PeriodsToLower = document.LowerAfter,
                MinimumStay = document.MinimumStay,
                LowersAloneUpTo = lowersAloneUpTo,
            },
        };

    private RegionScope ScopeOf(RegionScopeDocument scope) => new(
        scope.Levels,
        [.. scope.Codes.Concat((groups.IsDefault ? [] : groups).Where(group => scope.Groups.Contains(group.Id)).SelectMany(group => group.Cities)).Distinct(StringComparer.Ordinal)],
        scope.Except);
}
