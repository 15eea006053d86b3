using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Grading;

namespace Monitor.Worker.Texts;

/// <summary>Everything that people are told of a case but for calls, with names of a person and an enterprise wherever people write.</summary>
internal sealed class CaseHappenings(SampleSetting setting, Case raised, Grade grade)
{
    private const string Reason = $"经向{SampleSetting.EnterpriseName}{SampleSetting.PersonName}核实，情况属实。";
    private static readonly Signature By = new("sample_lead", SampleSetting.At);
    private static readonly DateTimeOffset Lapses = SampleSetting.At.AddDays(2);

    private string Elsewhere => setting.Longest(setting.Rules.Regions.Regions.Where(region => region.IsGraded && region.Code != raised.Region)).Code;

    /// <summary>What happened, with the case before it.</summary>
    public IEnumerable<(string Name, Case Before, CaseFact Fact)> All() => [.. Tasks(), .. Begun(), .. Confirmations(), .. Moves(), .. Acts()];

    /// <summary>A task that is due soon; null where the plan has none.</summary>
    public (Case Before, CaseFact Fact)? Warning() => Planned().Select(task => ((Case, CaseFact)?)(With(task), new TaskWarned(task.Id))).FirstOrDefault();

    /// <summary>What is told of the tasks of the plan alone.</summary>
    public IEnumerable<(string Name, Case Before, CaseFact Fact)> Tasks() => Planned().SelectMany(task => ((string, Case, CaseFact)[])
    [
        ($"临期提醒（{task.Name}）", With(task), new TaskWarned(task.Id)),
        ($"逾期上报（{task.Name}）", With(task), new TaskOverdue(task.Id)),
    ]);

    private IEnumerable<(string Name, Case Before, CaseFact Fact)> Begun()
    {
        var unopened = raised with { Version = 0 };
        var opened = new Opened(raised.Region, raised.CopiedTo, raised.Cause, SampleSetting.At, raised.Plan) { Estimate = grade };
        yield return ("接报立项", unopened, opened with { Call = new OpenCase(raised.Region, raised.Cause, SampleSetting.PersonName, SampleSetting.At, Reason) { People = 1268 } });
        yield return ("重启立项", unopened, opened with { Predecessor = "SX2025-0012" });
    }

    private IEnumerable<(string Name, Case Before, CaseFact Fact)> Confirmations()
    {
        CaseAct[] proposed = [new Lift(Reason), new LowerAlert(raised.Alerts[0].Number, grade, Reason), new Verify(CaseVerdict.EntityTransfer, Reason), new Adjust(grade, Reason)];
        foreach (var act in proposed)
        {
            var pending = raised with { PendingConfirmation = new(act, grade, By, Decides: true, Lapses) };
            yield return ("待复核", raised, new ConfirmationRequested(act, grade, Decides: true, Lapses));
            yield return ("复核不同意", pending, Acted(pending, new Decline(Reason)));
            foreach (var why in Enum.GetValues<LapseReason>())
            {
                yield return ("复核失效", pending, new ConfirmationLapsed(act.Kind, why));
            }
        }
    }

    private IEnumerable<(string Name, Case Before, CaseFact Fact)> Moves()
    {
        var offered = raised with { PendingHandover = new(Elsewhere, Reason, By) };
        yield return ("移交待接收", raised, Acted(raised, new HandOver(Elsewhere, Reason)));
        yield return ("移交接受", offered with { Owner = Elsewhere }, Acted(offered, new AcceptHandover()));
        yield return ("移交拒绝", offered, Acted(offered, new RefuseHandover(Reason)));
        yield return ("移交撤回", offered, Acted(offered, new WithdrawHandover(Reason)));
        yield return ("承办变更", raised, new OwnerChanged(Elsewhere, [], OwnerChange.AcrossRegions) { With = ["SX2026-0002", "SX2026-0003"] });
        if (raised.Escalation is { } course)
        {
            yield return ("签收失效", raised with { Escalation = course with { Stopped = By, Acknowledged = By } }, new AcknowledgementLapsed($"{Monitor.Rules.Notifications.PersonRole.DutyOfficer}.{raised.Region}"));
        }
    }

    private IEnumerable<(string Name, Case Before, CaseFact Fact)> Acts()
    {
        var publish = new Publish("失业风险预警", SampleSetting.At, setting.Rules.Regions.FullName(setting.Region), Reason, "落实稳岗和安置措施", "人力资源社会保障部门");
        var approved = raised with { Approval = new(new Approve(grade, Reason), By) };
        Case Published(Grade at) => approved with { OfficialGrade = at, Publications = [new(at, publish, By)] };
        var published = Published(grade);
        (string Name, Case Before, CaseAct Act)[] acts =
        [
            .. Enum.GetValues<CaseVerdict>().Select(verdict => ("核实结论", raised, (CaseAct)new Verify(verdict, Reason))),
            ("待审批", raised, new Consult(grade, Reason, [SampleSetting.PersonName])),
            ("待发布", raised, new Approve(grade, Reason)),
            ("退回", approved, new SendBack(Reason)),
            ("发布", approved, publish),
            .. grade > Grade.Moderate ? [("上调", Published(grade - 1), new Adjust(grade, Reason))] : Array.Empty<(string, Case, CaseAct)>(),
            .. grade < Grade.Critical ? [("下调", Published(grade + 1), new Adjust(grade, Reason))] : Array.Empty<(string, Case, CaseAct)>(),
            ("解除", published, new Lift(Reason)),
            .. Enum.GetValues<CaseOutcome>().Select(outcome => ("办结", published, (CaseAct)new Close(outcome, Reason))),
            ("舆情关注", raised, new MarkPublicAttention(Reason)),
            ("口径待审定", raised, new DraftStatement(Reason)),
        ];
        return acts.Select(one => (one.Name, one.Before, (CaseFact)Acted(one.Before, one.Act)));
    }

    private static Acted Acted(Case before, CaseAct act) => new(act, before.Stage, act is Close ? CaseStage.Closed : before.Stage);

    private IEnumerable<PlannedTask> Planned() => raised.Plan.TasksAt(grade);

    private Case With(PlannedTask task) => raised with
    {
        Tasks =
        [
            new CaseTask
            {
                Id = task.Id,
                Planned = task.Id,
                Name = task.Name,
                Kind = task.Kind,
                Role = task.Role,
                Limit = task.Limit,
                StartedAt = SampleSetting.At,
                DueAt = SampleSetting.At + task.Limit.Within,
            },
        ],
    };
}
