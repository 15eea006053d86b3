using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Briefings.Issues;
using Monitor.Rules.Cases;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings.Issues;

/// <summary>Finds the issue that somebody wants to act on, and says why not where it may not be.</summary>
internal sealed class IssueGate(MonitorRecord record, RuleSet rules)
{
    /// <summary>Why an act on a scope is refused; null where it is allowed. The machine may do all that it does by itself.</summary>
    public Refusal? Refuse(IssueAct act, Actor actor, BriefingScope scope) =>
        actor.Person == Actor.Machine.Person ? null : IssueRights.Refuse(act, actor, scope.Name, scope.Roots, rules.Regions);

    /// <summary>The issue to act on.</summary>
    /// <param name="act">The act.</param>
    /// <param name="number">Its number.</param>
    /// <param name="version">The version that the act was decided upon; null for whatever it is.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IssueAnswer> FindAsync(IssueAct act, string number, int? version, Actor actor, CancellationToken cancellationToken)
    {
        if (await record.Briefings.FindAsync(number, cancellationToken) is not { } issue || BriefingScope.Find(rules.Regions, issue.Scope) is not { } scope)
        {
            return IssueAnswer.Refused(RefusalKind.NotFound, $"没有简报{number}。", "请用 monitor brief list 查看编号，例如 JB2026-0001。");
        }

        if (Refuse(act, actor, scope) is { } refusal)
        {
            return IssueAnswer.Refused(refusal);
        }

        if (version is { } decided && decided != issue.Version)
        {
            return IssueAnswer.Overtaken(number);
        }

        return (act, issue.State) switch
        {
            (IssueAct.Correct, not IssueState.Archived) => IssueAnswer.Refused(RefusalKind.OutOfOrder, $"简报{number}尚未归档，不需要更正。", $"请用 monitor brief edit {number} 直接编辑。"),
            (not IssueAct.Correct, IssueState.Archived) => IssueAnswer.Refused(RefusalKind.OutOfOrder, $"简报{number}已经归档，不能再改动。", $"请用 monitor brief correct {number} 另出更正。"),
            (IssueAct.Send, not IssueState.Approved) => IssueAnswer.Refused(RefusalKind.OutOfOrder, $"简报{number}尚未审批（{IssueWording.Of(issue.State)}），不能发送。", $"请带班领导用 monitor brief approve {number} 审批。"),
            (IssueAct.Approve, IssueState.Approved) => IssueAnswer.Refused(RefusalKind.OutOfOrder, $"简报{number}已经审批。", $"可用 monitor brief send {number} 发送。"),
            _ => IssueAnswer.Done(issue),
        };
    }
}
