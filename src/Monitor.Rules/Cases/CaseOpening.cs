using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Checks;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases;

/// <summary>立项: by hand for what was reported by word of mouth, or once more for a case that was closed.</summary>
internal static class CaseOpening
{
    public static CaseDecision ByHand(OpenCase call, Actor actor, DateTimeOffset at, CaseBook book, CaseFrame frame)
    {
        if ((ActRights.Refuse(null, call, actor, frame) ?? Refuse(call, at, book, frame)) is { } refusal)
        {
            return CaseDesk.Refused(refusal);
        }

        var opened = Opened(call.Region, call.Region, call.Cause, call.CalledAt.ToUniversalTime(), frame) with
        {
            Call = call,
            Estimate = call.Grade ?? Grade.None,
            Predecessor = book.LastClosedOf(call.Region, call.Cause)?.Number,
        };
        return new CaseDecision(Begin(opened, actor, at, book, frame).Events());
    }

    /// <summary>Reopens a closed case as one that continues it, estimated as grave as the closed one ever was.</summary>
    public static CaseDecision Again(CaseLog closed, Reopen act, ActGround ground)
    {
        var before = closed.Now;
        var opened = Opened(before.Region, before.Owner, before.Cause, ground.At, ground.Frame) with { Estimate = before.Peak, Predecessor = before.Number };
        var begun = Begin(opened, ground.Actor, ground.At, ground.Book, ground.Frame);
        closed.Add(new Acted(act, CaseStage.Closed, CaseStage.Closed), ground.Actor);
        closed.Add(new LinkedCaseOpened(begun.Now.Number), ground.Actor);
        return new CaseDecision([.. closed.Events(), .. begun.Events()]);
    }

    private static Opened Opened(string region, string owner, string cause, DateTimeOffset known, CaseFrame frame) =>
        new(region, CaseRegions.CopiedTo(owner, region, frame.Regions), cause, known, frame.Plan.For(CaseRegions.Of(owner, frame.Regions).Level))
        {
            Owner = owner == region ? null : owner,
        };

    private static CaseLog Begin(Opened opened, Actor actor, DateTimeOffset at, CaseBook book, CaseFrame frame)
    {
        var log = CaseLog.New(book.NextNumber(frame.Calendar.DayOf(at).Year), at);
        log.Add(opened, actor);
        CaseClocks.OpenTasks(log, frame);
        return log;
    }

    private static Refusal? Refuse(OpenCase call, DateTimeOffset at, CaseBook book, CaseFrame frame)
    {
        if (frame.Plan.CauseOf(call.Cause) is not { } cause)
        {
            var known = string.Join("、", frame.Plan.Causes.Append(ResponsePlan.OtherCause).DistinctBy(c => c.Id).Select(c => $"{c.Id}（{c.Name}）"));
            return new(RefusalKind.Invalid, $"应急预案中没有事由“{call.Cause}”。", $"请从以下事由中选择：{known}。");
        }

        if (book.OpenOf(call.Region, call.Cause) is { } open)
        {
            return new(RefusalKind.OutOfOrder, $"{frame.NameOf(call.Region)}“{cause.Name}”已有未办结的事项{open.Number}，同一地区同一事由不重复立项。", $"请在{open.Number}中办理“记事”或者“核实”。");
        }

        return ActChecks.Blank(call.Caller, "来电单位或人员")
            ?? ActChecks.Blank(call.What, "主要情况")
            ?? ActChecks.Negative(call.People, "涉及人数")
            ?? ActChecks.Unknown(call.Grade ?? Grade.None, "初步判断级别")
            ?? (call.CalledAt > at ? new Refusal(RefusalKind.Invalid, "接报时间晚于当前时间。", "请核对接报时间。") : null);
    }
}
