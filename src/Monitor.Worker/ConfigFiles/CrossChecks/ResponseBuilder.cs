using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Duty;
using Monitor.Rules.Grading;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.People;
using Monitor.Worker.ConfigFiles.Documents.Response;
using Monitor.Worker.ConfigFiles.Documents.Rules;
using Monitor.Worker.ConfigFiles.Documents.Service;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Makes what cases are judged by, and checks what the response plan names and what names it.</summary>
/// <param name="errors">Where mistakes go.</param>
/// <param name="places">Where the documents stand in the files.</param>
/// <param name="regions">The tree, null where it has mistakes of its own; then codes are not checked.</param>
internal sealed class ResponseBuilder(ConfigErrors errors, BoundPlaces places, RegionTree? regions)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    /// <summary>Checks the plan.</summary>
    /// <param name="document">The plan.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="people">The people.</param>
    /// <param name="groups">The chat groups; default where they could not be read.</param>
    public void Check(ResponseDocument document, ImmutableArray<RuleDocument> rules, ImmutableArray<PersonDocument> people, ImmutableArray<ChatSettings> groups)
    {
        refusals.AddDoubles(document.Causes, cause => cause.Id, nameof(CauseDocument.Id));
        refusals.AddDoubles(document.Measures, measure => measure.Id, nameof(MeasureDocument.Id));
        refusals.AddDoubles(document.Funds, fund => fund.Region, nameof(FundDocument.Region));
        CheckHours(document.WorkingHours);
        CheckTasks(document.Tasks, people);
        if (document.Escalation is { } escalation)
        {
            new EscalationBuilder(refusals, regions).Check(escalation, people, groups);
        }

        foreach (var cause in document.Causes.Where(cause => cause.Id == ResponsePlan.OtherCause.Id))
        {
            refusals.Add(cause, nameof(cause.Id), $"事由编号“{cause.Id}”由系统保留（{ResponsePlan.OtherCause.Name}），请换一个");
        }

        foreach (var fund in document.Funds.Where(fund => regions is not null && regions.Find(fund.Region) is not { IsGraded: true }))
        {
            refusals.Add(fund, nameof(fund.Region), $"区划代码“{fund.Region}”不在区划表里");
        }

        foreach (var rule in rules.Where(rule => rule.Cause is not null))
        {
            CheckCause(rule, document.Causes);
        }
    }

    /// <summary>Refuses the causes of rules where there is no plan that could know them.</summary>
    public void CheckWithout(ImmutableArray<RuleDocument> rules)
    {
        foreach (var rule in rules.Where(rule => rule.Cause is not null))
        {
            refusals.Add(rule, nameof(rule.Cause), "写了事由 cause，但没有 response.yaml");
        }
    }

    /// <summary>What cases are judged by. Holds together only where there is no error.</summary>
    public static CaseFrame Build(
        ResponseDocument document, ImmutableArray<RuleDocument> rules, RegionTree regions, GradeScheme grades, FestivalCalendar calendar, TimeZoneInfo zone, Roster? roster, string version) => new()
        {
            OnDuty = (code, at) => roster is not null && regions.Resolve(code) is { } region ? roster.AnswerAt(region, at) : null,
            Regions = regions,
            Grades = grades,
            Calendar = new WorkingCalendar(calendar, zone, [.. document.WorkingHours.Select(hours => new DayHours(hours.From, hours.To))]),
            CauseOfRule = rules.Where(rule => rule.Cause is not null).ToFrozenDictionary(rule => rule.Id, rule => rule.Cause!, StringComparer.Ordinal),
            Plan = new ResponsePlan
            {
                Name = document.Name,
                Version = version,
                Causes = [.. document.Causes.Select(cause => new CaseCause(cause.Id, cause.Name))],
                Tasks = Enum.GetValues<AdministrativeLevel>().ToFrozenDictionary(level => level, level => document.Tasks.Where(task => task.Levels.Contains(level)).Select(ToTask).ToImmutableArray()),
                Measures = [.. document.Measures.Select(measure => new Measure(measure.Id, measure.Name, measure.People, measure.Amount))],
                Confirmation = new ConfirmationPolicy
                {
                    Acts = [.. document.Confirmation.Acts.Select(act => Enum.Parse<ActKind>(act.ToString()))],
                    From = (Grade)document.Confirmation.FromGrade,
                    LapsesAfter = document.Confirmation.LapsesAfter,
                    WorkingTime = document.Confirmation.WorkingTime,
                },
                Escalation = EscalationBuilder.Build(document.Escalation),
                Funds = [.. document.Funds.Select(fund => new ReserveFund(fund.Region, fund.Balance))],
            },
        };

    private static PlannedTask ToTask(TaskDocument task) => new()
    {
        Id = task.Id,
        Name = task.Name,
        Kind = task.Kind,
        Role = RoleOf(task),
        Grades = [.. task.Grades.Order().Select(grade => (Grade)grade)],
        Limit = new TimeLimit(task.From, task.Within, task.WorkingTime, task.WarnBefore ?? TimeSpan.Zero),
        Every = task.Every,
        Basis = task.Basis ?? "",
    };

    private static Monitor.Rules.Notifications.PersonRole RoleOf(TaskDocument task) => Enum.Parse<Monitor.Rules.Notifications.PersonRole>(task.Role.ToString());

    private void CheckHours(ImmutableArray<WorkingHoursDocument> hours)
    {
        foreach (var stretch in hours.Where(stretch => stretch.From >= stretch.To))
        {
            refusals.Add(stretch, nameof(stretch.To), "结束时刻应晚于开始时刻");
        }

        foreach (var (before, after) in hours.Zip(hours.Skip(1)).Where(pair => pair.First.To > pair.Second.From))
        {
            refusals.Add(after, nameof(after.From), $"应不早于上一时段的结束时刻（{before.To:HH\\:mm}）");
        }
    }

    private void CheckTasks(ImmutableArray<TaskDocument> tasks, ImmutableArray<PersonDocument> people)
    {
        var taken = new HashSet<(string Id, AdministrativeLevel Level, int Grade)>();
        foreach (var task in tasks)
        {
            foreach (var (level, grade) in task.Levels.SelectMany(level => task.Grades.Select(grade => (level, grade))).Where(at => !taken.Add((task.Id, at.level, at.grade))).Take(1))
            {
                refusals.Add(task, nameof(task.Id), $"任务“{task.Id}”在{LevelName(level)}第 {grade} 级已经写过");
            }

            if (task.WarnBefore >= task.Within)
            {
                refusals.Add(task, nameof(task.WarnBefore), "提前提醒的时间应短于时限 within");
            }

            if (task.Kind == TaskKind.Statement && task.From != ClockStart.PublicAttention)
            {
                refusals.Add(task, nameof(task.From), "发布权威信息的时限从舆情关注起算，应为 public_attention");
            }
        }

        CheckRoles(tasks, people);
        foreach (var kind in new[] { TaskKind.Acknowledgement, TaskKind.Verification }.Where(kind => tasks.All(task => task.Kind != kind)))
        {
            refusals.Add(tasks[0], $"没有{CaseWording.Of(kind)}任务：预警须限时{CaseWording.Of(kind)}");
        }
    }

    /// <summary>Tells once of each role that nobody has; a profile that names nobody at all is told so elsewhere.</summary>
    private void CheckRoles(ImmutableArray<TaskDocument> tasks, ImmutableArray<PersonDocument> people)
    {
        foreach (var task in tasks.DistinctBy(task => task.Role).Where(task => !people.IsEmpty && people.All(person => person.Role.ToString() != task.Role.ToString())))
        {
            refusals.Add(task, nameof(task.Role), $"people.yaml 中没有一个人担任{CaseWording.Of(RoleOf(task))}，这项任务无人可办");
        }
    }

    private void CheckCause(RuleDocument rule, ImmutableArray<CauseDocument> causes)
    {
        if (rule is DataRuleDocument)
        {
            refusals.Add(rule, nameof(rule.Cause), "这类规则只产生数据预警，不立事项，请删去 cause");
        }
        else if (causes.All(cause => cause.Id != rule.Cause))
        {
            refusals.Add(rule, nameof(rule.Cause), ConfigRefusals.Unknown("事由", rule.Cause!, causes.Select(cause => cause.Id)));
        }
    }

    private static string LevelName(AdministrativeLevel level) => level switch
    {
        AdministrativeLevel.Province => "省级",
        AdministrativeLevel.City => "市级",
        _ => "县级",
    };
}
