using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests.Cases;

/// <summary>A desk with its book and its clock: what a shell does around the pure half, in memory.</summary>
internal sealed class ADesk(CaseFrame? frame = null)
{
    public const string First = "SX2026-0001";

    /// <summary>Monday 2026-11-23 10:00 in Shandong, a working hour.</summary>
    public DateTimeOffset Now { get; set; } = Moment.At("2026-11-23", 10);

    public CaseBook Book { get; private set; } = CaseBook.Empty;

    public List<CaseEvent> Events { get; } = [];

    public CaseFrame Frame { get; } = frame ?? AFrame.Usual;

    public Case this[string number] => Book.Find(number) ?? throw new KeyNotFoundException($"There is no case {number}; the book holds {string.Join(", ", Events.Select(e => e.Case).Distinct())}.");

    /// <summary>A desk where an alert has opened the first case, in 城阳区.</summary>
    public static ADesk WithCase(Grade grade = Grade.Severe, CaseFrame? frame = null)
    {
        var desk = new ADesk(frame);
        desk.Take(Change(AlertChangeKind.Raise, Grade.None, grade));
        return desk;
    }

    /// <summary>A desk whose first case people have brought to a stage.</summary>
    public static ADesk At(CaseStage stage, Grade grade = Grade.Severe, CaseFrame? frame = null)
    {
        var desk = WithCase(grade, frame);
        switch (stage)
        {
            case CaseStage.UnderWatch:
                desk.Do(AnAct.Verify(CaseVerdict.UnderWatch), AnActor.Duty);
                break;
            case CaseStage.Dismissed:
                desk.Do(AnAct.Verify(CaseVerdict.FalseAlarm), AnActor.Duty);
                desk.Confirm();
                break;
            case CaseStage.Closed:
                desk.BringTo(CaseStage.Lifted, grade);
                desk.Finish();
                break;
            default:
                desk.BringTo(stage, grade);
                break;
        }

        Assert.Equal(stage, desk[First].Stage);
        return desk;
    }

    public CaseDecision Try(CaseAct act, Actor actor, string number = First)
    {
        var decision = CaseDesk.Decide(act is OpenCase ? null : Book.Find(number), act, actor, Now, Book, Frame);
        Keep(decision.Events);
        return decision;
    }

    /// <summary>Does what has to be accepted.</summary>
    public Case Do(CaseAct act, Actor actor, string number = First)
    {
        var decision = Try(act, actor, number);
        Assert.True(decision.IsAccepted, $"{act}: {decision.Refusal}");
        return this[number];
    }

    /// <summary>Tries what has to be refused, and says with what words.</summary>
    public string Refused(CaseAct act, Actor actor, string number = First)
    {
        var before = Book;
        var decision = Try(act, actor, number);
        Assert.NotNull(decision.Refusal);
        Assert.Empty(decision.Events);
        Assert.Same(before, Book);
        return decision.Refusal.ToString();
    }

    public ImmutableArray<CaseEvent> Take(params AlertChange[] changes) => TakeNews([.. changes.Select(c => new AlertNews(c, Now.AddMinutes(-30)))]);

    public ImmutableArray<CaseEvent> TakeNews(params ImmutableArray<AlertNews> news)
    {
        var events = CaseDesk.Take(Book, news, Now, Frame);
        Keep(events);
        return events;
    }

    public ImmutableArray<CaseEvent> Tick(string number = First)
    {
        var events = CaseDesk.Tick(this[number], Now, Frame);
        Keep(events);
        return events;
    }

    /// <summary>A second person agrees, where one is waited for.</summary>
    public void Confirm()
    {
        if (this[First].PendingConfirmation is not null)
        {
            Do(new Confirm(), AnActor.CityLead);
        }
    }

    public static AlertChange Change(AlertChangeKind kind, Grade from, Grade to, string number = "YJ2026-0001", string rule = "sd2016_event", string region = ATree.Chengyang, bool isData = false) => new()
    {
        Number = number,
        RuleId = rule,
        Region = region,
        IsData = isData,
        At = Moment.At("2026-11-23", 10),
        Kind = kind,
        Reason = AlertReason.GradeReached,
        From = from,
        To = to,
        Period = Period.Parse(PeriodKind.Day, "2026-11-22"),
        Evidence = new Evidence { Summary = "一次裁减200人", Sentence = "一家企业一次裁减200人。" },
    };

    private void BringTo(CaseStage stage, Grade grade)
    {
        (CaseStage Stage, CaseAct Act, Actor Actor)[] course =
        [
            (CaseStage.Verified, AnAct.Verify(CaseVerdict.Confirmed), AnActor.Duty),
            (CaseStage.InConsultation, AnAct.Consult(grade), AnActor.Duty),
            (CaseStage.Approved, new Approve(grade, "同意"), AnActor.Lead),
            (CaseStage.Published, AnAct.Publish(), AnActor.Duty),
            (CaseStage.Lifted, new Lift("人员均已安置"), AnActor.Lead),
        ];
        foreach (var step in course.TakeWhile(s => s.Stage <= stage))
        {
            Do(step.Act, step.Actor);
            Confirm();
        }
    }

    /// <summary>Does what closing asks for, and closes.</summary>
    private void Finish()
    {
        Take(Change(AlertChangeKind.Quiet, this[First].ComputedGrade, Grade.None));
        foreach (var task in this[First].Tasks.Where(t => t.State == TaskState.Open))
        {
            Do(new CompleteTask(task.Id, "已办理"), AnActor.Lead);
        }

        Do(AnAct.Counts(affected: 200, resettled: 200), AnActor.Duty);
        Do(new Close(CaseOutcome.Resolved, "全部安置"), AnActor.Lead);
    }

    private void Keep(IEnumerable<CaseEvent> events)
    {
        var happened = events.ToArray();
        Events.AddRange(happened);
        Book = happened.Length == 0 ? Book : Book.After(happened);
    }
}
