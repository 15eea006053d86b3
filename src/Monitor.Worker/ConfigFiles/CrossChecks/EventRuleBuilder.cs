using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Layoffs;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Rules;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Makes event rules, on reports or on what their judgement finds, and checks that their conditions ask for something.</summary>
internal sealed class EventRuleBuilder(ConfigErrors errors, BoundPlaces places)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    public Rule ToRule(EventRuleDocument document, RuleHead head) => document.Findings.IsDefaultOrEmpty
        ? new EventRule(head)
        {
            WindowDays = document.WindowDays,
            Date = document.Date,
            AtOnce = document.AtOnce,
            Kinds = document.Kinds,
            Conditions = Conditions(document),
        }
        : new FindingRule(head)
        {
            Kinds = [.. document.Findings.Distinct()],
            WindowDays = document.WindowDays,
            Conditions = Conditions(document),
        };

    private ImmutableArray<EventGrade> Conditions(EventRuleDocument document)
    {
        foreach (var condition in document.Grades.Values.SelectMany(grade => grade.Any))
        {
            Check(condition, !document.Findings.IsDefaultOrEmpty);
        }

        return [.. document.Grades.Select(grade => new EventGrade((Grade)grade.Key, [.. grade.Value.Any.Select(ToCondition)]))];
    }

    private void Check(EventConditionDocument condition, bool ofFindings)
    {
        if (ofFindings && !condition.Kinds.IsDefaultOrEmpty)
        {
            refusals.Add(condition, nameof(condition.Kinds), "写了 findings 的规则看研判结果，不看报告种类；请删去 kinds");
        }

        if (condition is { PeopleAtLeast: not null, PeopleMoreThan: not null })
        {
            refusals.Add(condition, nameof(condition.PeopleMoreThan), "people_at_least（含本数）和 people_more_than（不含本数）只能写一个");
        }

        if (condition is { ShareAtLeast: not null, ShareMoreThan: not null })
        {
            refusals.Add(condition, nameof(condition.ShareMoreThan), "share_at_least（含本数）和 share_more_than（不含本数）只能写一个");
        }

        var hasPeople = (condition.PeopleAtLeast ?? condition.PeopleMoreThan) is not null;
        var hasShare = (condition.ShareAtLeast ?? condition.ShareMoreThan) is not null;
        if (condition.Match == ConditionMatch.All && !(hasPeople && hasShare))
        {
            refusals.Add(condition, nameof(condition.Match), "match: all 要求人数和比例都写");
        }

        if (!ofFindings && !hasPeople && !hasShare && condition is { TotalPeopleAtLeast: null, EnterprisesAtLeast: 1, Kinds.IsEmpty: true })
        {
            refusals.Add(condition, "没有写任何条件：人数、比例、企业数、合计人数、种类至少写一项");
        }
    }

    private static EventCondition ToCondition(EventConditionDocument document) => new()
    {
        Enterprises = document.EnterprisesAtLeast,
        People = document.PeopleAtLeast ?? document.PeopleMoreThan + 1,
        Share = document.ShareAtLeast ?? document.ShareMoreThan,
        ShareIsExclusive = document.ShareMoreThan is not null,
        Both = document.Match == ConditionMatch.All,
        TotalPeople = document.TotalPeopleAtLeast,
        Kinds = document.Kinds,
    };
}
