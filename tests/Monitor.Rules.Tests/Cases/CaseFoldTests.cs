using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Tests.Cases;

public sealed class CaseFoldTests
{
    [Fact]
    public void An_event_that_does_not_follow_is_no_part_of_a_case()
    {
        var desk = ADesk.At(CaseStage.Published, Grade.Serious);
        var now = desk[ADesk.First];
        var next = new CaseEvent(ADesk.First, now.Version + 1, desk.Now, AnActor.Lead, new Acted(new Lift("均已安置"), CaseStage.Published, CaseStage.Lifted));
        Assert.Equal(CaseStage.Lifted, CaseFold.Apply(now, next).Stage);

        Assert.Throws<ArgumentException>(() => CaseFold.Apply(now, next with { Version = now.Version }));
        Assert.Throws<ArgumentException>(() => CaseFold.Apply(now, next with { Version = now.Version + 2 }));
        Assert.Throws<ArgumentException>(() => CaseFold.Apply(now, next with { Case = "SX2026-0009" }));
        Assert.Throws<ArgumentException>(() => CaseFold.Apply(now, next with { At = now.LastAt.AddTicks(-1) }));
        Assert.Throws<ArgumentException>(() => CaseFold.Apply(now, next with { Fact = new Acted(new Lift("均已安置"), CaseStage.Verified, CaseStage.Lifted) }));
        Assert.Throws<ArgumentException>(() => CaseFold.Apply(null, next));
        Assert.Throws<ArgumentException>(() => CaseFold.Apply(now, next with { Fact = desk.Events[0].Fact }));
    }

    [Fact]
    public void A_closed_case_takes_no_further_event()
    {
        var desk = ADesk.At(CaseStage.Closed, Grade.Serious);
        var closed = desk[ADesk.First];

        Assert.Throws<ArgumentException>(() => CaseFold.Apply(closed, new CaseEvent(ADesk.First, closed.Version + 1, desk.Now, AnActor.Lead, new Acted(new AddNote("改"), CaseStage.Closed, CaseStage.Closed))));
        Assert.Throws<ArgumentException>(() => CaseFold.Apply(closed, new CaseEvent(ADesk.First, closed.Version + 1, desk.Now, Actor.Machine, new TaskWarned("verify"))));
    }

    [Fact]
    public void A_clock_that_goes_back_does_not_bring_events_out_of_order()
    {
        var desk = ADesk.WithCase(Grade.Serious);
        var before = desk[ADesk.First].LastAt;
        desk.Now -= TimeSpan.FromMinutes(10);

        Assert.Equal(before, desk.Do(new Acknowledge(), AnActor.Duty).LastAt);
    }
}
