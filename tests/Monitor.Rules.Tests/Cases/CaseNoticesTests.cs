using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Notices;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;

namespace Monitor.Rules.Tests.Cases;

public sealed class CaseNoticesTests
{
    [Fact]
    public void A_limit_is_told_to_its_owner_and_a_breach_to_the_lead_and_to_those_above()
    {
        var desk = ADesk.WithCase(Grade.Severe);
        desk.Now = Moment.At("2026-11-23", 10).AddMinutes(40);
        desk.Tick();
        desk.Now = Moment.At("2026-11-23", 11).AddMinutes(30);
        desk.Tick();

        var notices = Notices(desk);

        var soon = notices.Single(n => n.Occasion == CaseOccasion.DueSoon);
        Assert.Equal("first_report", soon.Task);
        Assert.Equal([new CaseRecipient(PersonRole.DutyOfficer, ATree.Chengyang)], soon.To);
        var overdue = notices.Single(n => n is { Occasion: CaseOccasion.Overdue, Task: "first_report" });
        Assert.Equal(
            [
                new(PersonRole.DutyOfficer, ATree.Chengyang), new(PersonRole.Lead, ATree.Chengyang),
                new(PersonRole.DutyOfficer, ATree.Qingdao), new(PersonRole.Lead, ATree.Qingdao),
            ],
            overdue.To);
    }

    [Fact]
    public void Each_step_is_told_to_whoever_has_the_next_one()
    {
        var desk = ADesk.At(CaseStage.Published, Grade.Serious);

        var notices = Notices(desk);

        Assert.Equal(
            [CaseOccasion.Verified, CaseOccasion.AwaitsApproval, CaseOccasion.AwaitsPublication, CaseOccasion.Published],
            notices.Select(n => n.Occasion));
        Assert.Equal([new CaseRecipient(PersonRole.Lead, ATree.Chengyang)], notices[1].To);
        Assert.Equal([new CaseRecipient(PersonRole.DutyOfficer, ATree.Chengyang)], notices[2].To);
        Assert.Contains(new CaseRecipient(PersonRole.DutyOfficer, ATree.Province), notices[3].To);
    }

    [Fact]
    public void Who_proposed_what_lapsed_or_was_declined_is_told()
    {
        var desk = ADesk.WithCase(Grade.Severe);
        desk.Do(AnAct.Verify(CaseVerdict.FalseAlarm), AnActor.Duty);
        desk.Do(new Decline("名册不全"), AnActor.Lead);
        desk.Do(AnAct.Verify(CaseVerdict.FalseAlarm), AnActor.SecondDuty);
        desk.Now += TimeSpan.FromHours(2);
        desk.Tick();

        var told = Notices(desk).Where(n => n.Person is not null).Select(n => (n.Occasion, n.Person));

        Assert.Equal([(CaseOccasion.Declined, "chengyang_duty"), (CaseOccasion.ConfirmationLapsed, "chengyang_duty2")], told);
    }

    [Fact]
    public void A_handover_is_told_to_the_region_asked_and_its_answer_to_the_one_that_asked()
    {
        var desk = ADesk.WithCase(Grade.Serious);
        desk.Do(new HandOver(ATree.Licang, "企业在李沧区"), AnActor.Duty);
        desk.Do(new AcceptHandover(), AnActor.Neighbour);

        var notices = Notices(desk);

        Assert.Equal([CaseOccasion.HandoverOffered, CaseOccasion.HandoverAnswered], notices.Select(n => n.Occasion));
        Assert.Equal((ATree.Licang, ATree.Chengyang), (notices[0].To[0].Region, notices[1].To[0].Region));
    }

    [Fact]
    public void What_the_evaluation_tells_is_not_told_twice()
    {
        var desk = ADesk.WithCase(Grade.Serious);
        desk.Take(ADesk.Change(AlertChangeKind.Upgrade, Grade.Serious, Grade.Critical));

        Assert.Empty(Notices(desk));
    }

    private static List<CaseNotice> Notices(ADesk desk)
    {
        var (book, notices) = (CaseBook.Empty, new List<CaseNotice>());
        foreach (var happened in desk.Events)
        {
            if (CaseNotices.Of(book.Find(happened.Case), happened) is { } notice)
            {
                notices.Add(notice);
            }

            book = book.After([happened]);
        }

        return notices;
    }
}
