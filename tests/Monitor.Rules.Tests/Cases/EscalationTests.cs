using System.Collections.Frozen;
using System.Text.Json;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Cases.Notices;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;

namespace Monitor.Rules.Tests.Cases;

public sealed class EscalationTests
{
    private static readonly CaseFrame Quiet = AFrame.Of(AFrame.CallingPlan);

    [Fact]
    public void Nobody_acknowledges_and_the_steps_are_taken_one_after_the_other()
    {
        var desk = ADesk.WithCase(Grade.Severe, Quiet);

        Assert.Equal(
            [
                "10:15 step 1 DutyOfficer 370214",
                "10:30 step 2 Lead 370214 director",
                "15:00 step 3 DutyOfficer 370200, Lead 370200",
                "15:30 step 3 DutyOfficer 370200, Lead 370200",
                "16:00 step 3 DutyOfficer 370200, Lead 370200",
            ],
            CallsUntil(desk, hours: 48));
    }

    [Fact]
    public void A_call_that_is_recorded_a_note_and_an_offered_hand_over_stop_no_call()
    {
        var desk = ADesk.WithCase(Grade.Severe, Quiet);
        desk.Do(new RecordCall("chengyang_duty", CallOutcome.Reached), AnActor.CityDuty);
        desk.Do(new AddNote("已派员前往"), AnActor.Duty);
        desk.Do(new AddNote("网上有议论"), AnActor.Analyst);
        desk.Do(new HandOver(ATree.Licang, "企业在李沧区"), AnActor.Lead);

        Assert.Equal(["10:15 step 1 DutyOfficer 370214", "10:30 step 2 Lead 370214 director"], CallsUntil(desk, hours: 2));
        Assert.Equal(CallOutcome.Reached, desk[ADesk.First].CallAttempts.Single().Act.Outcome);
    }

    [Fact]
    public void A_verification_stops_the_calls_for_good()
    {
        var desk = ADesk.WithCase(Grade.Severe, Quiet);
        desk.Do(AnAct.Verify(CaseVerdict.Confirmed), AnActor.Duty);

        Assert.Empty(CallsUntil(desk, hours: 48));
    }

    [Fact]
    public void A_verification_by_the_place_of_a_case_that_is_handled_above_stops_no_call()
    {
        var desk = ADesk.WithCase(Grade.Severe, Quiet);
        desk.Do(new HandOver(ATree.Qingdao, "涉及多区"), AnActor.Lead);
        desk.Do(new AcceptHandover(), AnActor.CityLead);
        desk.Do(AnAct.Verify(CaseVerdict.Confirmed), AnActor.Duty);

        Assert.Equal(["10:15 step 1 DutyOfficer 370200", "10:30 step 2 Lead 370200 director"], CallsUntil(desk, hours: 2));
    }

    [Fact]
    public void A_verdict_that_a_second_person_does_not_decide_stops_the_calls_until_it_lapses()
    {
        var desk = ADesk.WithCase(Grade.Severe, Quiet);
        desk.Do(AnAct.Verify(CaseVerdict.FalseAlarm), AnActor.Duty);
        Assert.NotNull(desk[ADesk.First].PendingConfirmation);

        Assert.Equal(["12:00 step 1 DutyOfficer 370214", "12:15 step 2 Lead 370214 director"], CallsUntil(desk, hours: 3));
    }

    [Fact]
    public void A_verdict_that_a_second_person_declines_stops_the_calls_until_then()
    {
        var desk = ADesk.WithCase(Grade.Severe, Quiet);
        desk.Do(AnAct.Verify(CaseVerdict.FalseAlarm), AnActor.Duty);
        Pass(desk, minutes: 60);
        desk.Do(new Decline("依据不足"), AnActor.CityLead);

        Assert.Equal(["11:15 step 1 DutyOfficer 370214", "11:30 step 2 Lead 370214 director"], CallsUntil(desk, hours: 2));
    }

    [Fact]
    public void Nobody_is_called_at_the_moment_at_which_somebody_answers()
    {
        var desk = ADesk.WithCase(Grade.Severe, Quiet);
        desk.Now = desk.Now.AddMinutes(31);

        desk.Do(new Acknowledge(), AnActor.Duty);

        Assert.DoesNotContain(desk.Events, happened => happened.Fact is Escalated);
        Assert.Equal("chengyang_duty", desk[ADesk.First].Answering!.Person);
    }

    [Fact]
    public void An_acknowledgement_that_nothing_follows_lapses_and_the_next_step_is_taken_at_once()
    {
        var desk = ADesk.WithCase(Grade.Severe, Quiet);
        Pass(desk, minutes: 20);
        desk.Do(new Acknowledge(), AnActor.Duty);
        Assert.Equal("事项已由chengyang_duty签收。无需重复签收。", desk.Refused(new Acknowledge(), AnActor.Lead));

        Assert.Equal(
            ["12:20 lapsed chengyang_duty", "12:20 step 2 Lead 370214 director", "16:50 step 3 DutyOfficer 370200, Lead 370200"],
            CallsUntil(desk, hours: 7));
        desk.Do(new Acknowledge(), AnActor.Lead);
        Assert.Equal(("chengyang_duty", "chengyang_lead"), (desk[ADesk.First].Acknowledged!.Person, desk[ADesk.First].Answering!.Person));
        Assert.Null(desk[ADesk.First].Escalation!.Lapsed);
    }

    [Fact]
    public void An_acknowledgement_that_work_follows_stands()
    {
        var desk = ADesk.WithCase(Grade.Severe, Quiet);
        desk.Do(new Acknowledge(), AnActor.Duty);
        Pass(desk, minutes: 119);
        desk.Do(new TakeMeasure("retraining") { People = 60 }, AnActor.SecondDuty);

        Assert.Empty(CallsUntil(desk, hours: 48));
    }

    [Fact]
    public void An_acknowledgement_that_only_a_note_and_an_offered_hand_over_follow_lapses()
    {
        var desk = ADesk.WithCase(Grade.Severe, Quiet);
        desk.Do(new Acknowledge(), AnActor.Duty);
        Pass(desk, minutes: 60);
        desk.Do(new AddNote("已到企业"), AnActor.SecondDuty);
        desk.Do(new HandOver(ATree.Licang, "企业在李沧区"), AnActor.Lead);

        Assert.Equal(["12:00 lapsed chengyang_duty", "12:00 step 1 DutyOfficer 370214"], CallsUntil(desk, hours: 1).Concat(CallsUntil(desk, minutes: 10)));
        Assert.Equal("chengyang_duty", desk[ADesk.First].Escalation!.Lapsed!.Person);
    }

    [Fact]
    public void An_acknowledgement_of_a_grade_that_calls_nobody_does_not_lapse()
    {
        var none = AFrame.Escalation with { Steps = [.. AFrame.Escalation.Steps.Select(step => step with { Grades = [Grade.Critical] })] };
        var desk = ADesk.WithCase(Grade.Severe, AFrame.Of(AFrame.Plan with { Escalation = AFrame.CallingPlan.Escalation.ToFrozenDictionary(one => one.Key, _ => none) }));
        desk.Do(new Acknowledge(), AnActor.Duty);

        Assert.Empty(CallsUntil(desk, hours: 48));
        Assert.NotNull(desk[ADesk.First].Answering);
    }

    [Fact]
    public void A_lapse_after_the_last_step_takes_it_once_more()
    {
        var desk = ADesk.WithCase(Grade.Severe, Quiet);
        CallsUntil(desk, hours: 6);
        desk.Do(new Acknowledge(), AnActor.CityLead);

        Assert.Equal(
            ["18:00 lapsed qingdao_lead", "18:00 step 3 DutyOfficer 370200, Lead 370200", "18:30 step 3 DutyOfficer 370200, Lead 370200", "19:00 step 3 DutyOfficer 370200, Lead 370200"],
            CallsUntil(desk, hours: 48));
    }

    [Fact]
    public void A_graver_grade_calls_the_next_although_somebody_has_acknowledged()
    {
        var desk = ADesk.WithCase(Grade.Serious, Quiet);
        desk.Do(new Acknowledge(), AnActor.Duty);
        Pass(desk, minutes: 10);

        desk.Take(ADesk.Change(AlertChangeKind.Upgrade, Grade.Serious, Grade.Severe));

        Assert.Null(desk[ADesk.First].Answering);
        Assert.Equal(["10:25 step 1 DutyOfficer 370214", "10:40 step 2 Lead 370214 director"], CallsUntil(desk, hours: 2));
        desk.Do(new Acknowledge(), AnActor.Lead);
    }

    [Fact]
    public void A_graver_grade_begins_with_its_first_step_although_that_was_taken_before()
    {
        var desk = ADesk.WithCase(Grade.Severe, Quiet);
        Pass(desk, minutes: 20);
        desk.Do(new Acknowledge(), AnActor.Duty);
        Pass(desk, minutes: 10);

        desk.Take(ADesk.Change(AlertChangeKind.Upgrade, Grade.Severe, Grade.Critical));

        Assert.Equal(["10:45 step 1 DutyOfficer 370214", "11:00 step 2 Lead 370214 director"], CallsUntil(desk, hours: 1));
    }

    [Fact]
    public void A_graver_grade_calls_those_who_were_silent_at_once_and_never_puts_a_call_off()
    {
        var desk = ADesk.WithCase(Grade.Severe, Quiet);
        Pass(desk, minutes: 29);
        desk.Tick();

        var risen = desk.Take(ADesk.Change(AlertChangeKind.Upgrade, Grade.Severe, Grade.Critical));

        Assert.Equal(["10:29 step 1 DutyOfficer 370214"], risen.Select(Line).OfType<string>());
        Assert.Equal(["10:30 step 2 Lead 370214 director"], CallsUntil(desk, hours: 1));
    }

    [Fact]
    public void An_empty_shift_goes_on_at_once_and_tells_the_keeper_of_the_roster()
    {
        var desk = new ADesk(AFrame.Calling) { Now = Moment.At("2026-11-24", 1) };
        desk.Take(ADesk.Change(AlertChangeKind.Raise, Grade.None, Grade.Severe));

        Assert.Equal(["01:15 step 1 DutyOfficer 370214 keeper empty", "01:15 step 2 Lead 370214 director", "05:45 step 3 DutyOfficer 370200, Lead 370200"], CallsUntil(desk, hours: 5));
    }

    [Fact]
    public void After_an_outage_every_step_that_was_missed_is_called_once()
    {
        var desk = ADesk.WithCase(Grade.Severe, Quiet);
        desk.Now = desk.Now.AddDays(1);

        Assert.Equal([1, 2, 3], desk.Tick().Select(e => e.Fact).OfType<Escalated>().Select(call => call.Step));
        Assert.Empty(desk.Tick());
    }

    [Fact]
    public void A_case_whose_plan_was_frozen_without_calls_calls_nobody()
    {
        var desk = ADesk.WithCase(Grade.Severe);
        var opened = JsonSerializer.Serialize(desk.Events[0], CaseJson.Options);

        Assert.DoesNotContain("escalation", opened, StringComparison.Ordinal);
        Assert.Null(desk[ADesk.First].Escalation);
        desk.Do(new Acknowledge(), AnActor.Duty);
        Assert.Equal("事项已由chengyang_duty签收。无需重复签收。", desk.Refused(new Acknowledge(), AnActor.Lead));
    }

    [Fact]
    public void Those_called_are_told_and_those_above_are_others()
    {
        var desk = ADesk.WithCase(Grade.Severe, Quiet);
        CallsUntil(desk, hours: 6);

        var notices = Notices(desk).Where(notice => notice.Occasion == CaseOccasion.Escalated).ToArray();

        Assert.Equal([(PersonRole.DutyOfficer, ATree.Chengyang)], notices[0].To.Select(to => (to.Role, to.Region)));
        Assert.Equal(["director"], notices[1].Persons);
        Assert.All(notices, notice => Assert.Equal(ATree.Chengyang, notice.Beyond));
    }

    [Fact]
    public void Whoever_acknowledged_is_told_that_it_has_lapsed()
    {
        var desk = ADesk.WithCase(Grade.Severe, Quiet);
        desk.Do(new Acknowledge(), AnActor.Duty);
        CallsUntil(desk, hours: 3);

        Assert.Equal("chengyang_duty", Assert.Single(Notices(desk), notice => notice.Occasion == CaseOccasion.AcknowledgementLapsed).Person);
    }

    private static IEnumerable<CaseNotice> Notices(ADesk desk)
    {
        Case? before = null;
        foreach (var happened in desk.Events)
        {
            if (CaseNotices.Of(before, happened) is { } notice)
            {
                yield return notice;
            }

            before = CaseFold.Apply(before, happened);
        }
    }

    private static void Pass(ADesk desk, int minutes)
    {
        desk.Now = desk.Now.AddMinutes(minutes);
        desk.Tick();
    }

    /// <summary>Moves the clocks on, each time to where they ask for something, and says who was called.</summary>
    private static string[] CallsUntil(ADesk desk, int hours = 0, int minutes = 0)
    {
        var (first, until) = (desk.Events.Count, desk.Now.AddHours(hours).AddMinutes(minutes));
        while (CaseDesk.NextTick(desk[ADesk.First]) is { } next && next < until)
        {
            desk.Now = next > desk.Now ? next : desk.Now;
            Assert.NotEmpty(desk.Tick());
        }

        desk.Now = until;
        return [.. desk.Events.Skip(first).Select(Line).OfType<string>()];
    }

    private static string? Line(CaseEvent happened)
    {
        var time = $"{TimeZoneInfo.ConvertTime(happened.At, AFrame.Calendar.Zone):HH\\:mm}";
        return happened.Fact switch
        {
            Escalated call => $"{time} step {call.Step} {string.Join(", ", call.To.Select(to => $"{to.Role} {to.Region}"))}{string.Concat(call.Persons.Select(person => $" {person}"))}{(call.EmptyShift ? " empty" : "")}",
            AcknowledgementLapsed lapsed => $"{time} lapsed {lapsed.Person}",
            _ => null,
        };
    }
}
