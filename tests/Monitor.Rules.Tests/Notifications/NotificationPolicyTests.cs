using System.Collections.Immutable;
using CsCheck;
using Monitor.Rules.Alerts;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;
using Monitor.Testing;

namespace Monitor.Rules.Tests.Notifications;

public sealed class NotificationPolicyTests
{
    private static readonly Person Officer = SampleProvince.Officer();

    [Theory]
    [InlineData("370000", "370214", true)]
    [InlineData("370200", "370214", true)]
    [InlineData("370214", "370214", true)]
    [InlineData("370300", "370214", false)]
    [InlineData("370214", "370200", false)]
    [InlineData("370200", "370200", true)]
    public void Those_who_answer_for_the_region_or_one_above_it_are_told(string own, string region, bool told)
    {
        var notices = Plan([Officer with { Region = own, Mobile = null }], Raise(Grade.Severe, region));

        Assert.Equal(told, notices.Length == 1);
    }

    [Theory]
    [InlineData(Grade.Moderate, Grade.Serious, true)]
    [InlineData(Grade.Serious, Grade.Serious, true)]
    [InlineData(Grade.Critical, Grade.Severe, false)]
    public void The_lowest_grade_of_a_person_holds_for_mail(Grade lowest, Grade grade, bool told)
    {
        var notices = Plan([Officer with { MailFrom = lowest, Mobile = null }], Raise(grade));

        Assert.Equal(told, notices.Length == 1);
    }

    [Theory]
    [InlineData(AlertChangeKind.Lower, Grade.Severe, Grade.Moderate)]
    [InlineData(AlertChangeKind.ProposeLowering, Grade.Severe, Grade.None)]
    [InlineData(AlertChangeKind.Quiet, Grade.Severe, Grade.None)]
    [InlineData(AlertChangeKind.WithdrawProposal, Grade.Severe, Grade.Severe)]
    public void A_fall_is_told_to_whom_the_grade_before_was_told(AlertChangeKind kind, Grade from, Grade to)
    {
        var notice = Assert.Single(Plan([Officer with { MailFrom = Grade.Severe, Mobile = null }], SampleProvince.Change(kind, from, to)));

        Assert.Equal(Grade.Severe, notice.Grade);
    }

    [Theory]
    [InlineData(AlertChangeKind.Raise, NotificationReason.New)]
    [InlineData(AlertChangeKind.Upgrade, NotificationReason.Upgraded)]
    [InlineData(AlertChangeKind.Lower, NotificationReason.Lowered)]
    [InlineData(AlertChangeKind.ProposeLowering, NotificationReason.LoweringProposed)]
    [InlineData(AlertChangeKind.WithdrawProposal, NotificationReason.ProposalWithdrawn)]
    [InlineData(AlertChangeKind.Quiet, NotificationReason.Quiet)]
    public void Every_notice_says_why_it_is_sent(AlertChangeKind kind, NotificationReason reason)
    {
        var notice = Assert.Single(Plan([Officer with { Mobile = null }], SampleProvince.Change(kind, Grade.Severe, Grade.Severe)));

        Assert.Equal(reason, notice.Reason);
    }

    [Theory]
    [InlineData(AlertChangeKind.Freeze, NotificationReason.Frozen)]
    [InlineData(AlertChangeKind.Thaw, NotificationReason.Thawed)]
    public void Frozen_grades_are_told_by_mail_to_those_who_take_data_alerts(AlertChangeKind kind, NotificationReason reason)
    {
        var change = SampleProvince.Change(kind, Grade.Critical, Grade.Critical, rule: "claims_yoy");

        Assert.Empty(Plan([Officer], change));
        var notice = Assert.Single(Plan([Officer with { DataAlerts = true }], change));
        Assert.Equal((NotificationChannel.Mail, reason), (notice.Channel, notice.Reason));
    }

    [Theory]
    [InlineData(false, Grade.Moderate, "")]
    [InlineData(true, Grade.Moderate, "Mail")]
    [InlineData(true, Grade.Serious, "Sms Mail")]
    public void Data_alerts_go_to_those_who_want_them(bool wanted, Grade grade, string channels)
    {
        var notices = Plan([Officer with { DataAlerts = wanted }], SampleProvince.Change(AlertChangeKind.Raise, Grade.None, grade, rule: "claims_silent", number: "SJ2026-0001"));

        Assert.Equal(channels, string.Join(' ', notices.Select(n => n.Channel)));
    }

    [Fact]
    public void A_level_that_a_person_does_not_watch_is_not_told()
    {
        var cityOnly = Officer with { Levels = [AdministrativeLevel.City], Mobile = null };

        Assert.Empty(Plan([cityOnly], Raise(Grade.Critical)));
        Assert.Single(Plan([cityOnly], Raise(Grade.Critical, "370200")));
    }

    [Fact]
    public void A_text_message_needs_a_number_and_its_own_lowest_grade()
    {
        Assert.Equal([NotificationChannel.Mail], Channels(Officer with { SmsFrom = null }, Grade.Critical));
        Assert.Equal([NotificationChannel.Mail], Channels(Officer with { Mobile = null }, Grade.Critical));
        Assert.Equal([NotificationChannel.Mail], Channels(Officer, Grade.Moderate));
        Assert.Equal([NotificationChannel.Sms, NotificationChannel.Mail], Channels(Officer, Grade.Serious));
        Assert.Equal([NotificationChannel.Sms], Channels(Officer with { Mail = null }, Grade.Serious));
    }

    [Fact]
    public void The_changes_of_one_evaluation_are_one_mail_with_the_gravest_first()
    {
        var changes = new[]
        {
            SampleProvince.Change(AlertChangeKind.Raise, Grade.None, Grade.Moderate, "370211", number: "YJ2026-0001"),
            SampleProvince.Change(AlertChangeKind.Quiet, Grade.Severe, Grade.None, "370214", number: "YJ2026-0002"),
            SampleProvince.Change(AlertChangeKind.Raise, Grade.None, Grade.Severe, "370215", number: "YJ2026-0003"),
        };

        var notices = Plan([Officer with { Mobile = null }], changes);

        Assert.Equal(["YJ2026-0003", "YJ2026-0002", "YJ2026-0001"], Assert.Single(notices).Items.Select(i => i.Change.Number));
    }

    [Fact]
    public void Of_a_data_alert_the_nearest_who_follow_its_source_up_are_told_by_mail_though_they_receive_no_other()
    {
        var silent = SampleProvince.Change(AlertChangeKind.Raise, Grade.None, Grade.Moderate, "370214", "claims_silent", "SJ2026-0001");
        Person Analyst(string region) => Officer with { Id = $"analyst-{region}", Role = PersonRole.Analyst, Region = region, MailFrom = Grade.Critical, Levels = [], SmsFrom = Grade.Moderate };

        Assert.Equal(["analyst-370200 Mail"], Told(Analyst("370000"), Analyst("370200"), Analyst("370300"), Officer));
        Assert.Equal(["analyst-370000 Mail"], Told(Analyst("370000"), Analyst("370200") with { IsOffDuty = true }, Officer));
        Assert.Equal(["officer-370200 Mail", "analyst-370000 Mail"], Told(Officer with { DataAlerts = true, Mobile = null }, Analyst("370000")));
        Assert.Empty(Plan([Analyst("370000")], SampleProvince.Change(AlertChangeKind.Raise, Grade.None, Grade.Severe, "370214")));

        string[] Told(params Person[] people) => [.. Plan(people, silent).Select(notice => $"{notice.Person.Id} {notice.Channel}")];
    }

    [Fact]
    public void The_gravest_notices_come_first()
    {
        var notices = Plan(
            [SampleProvince.Officer("370300"), Officer],
            SampleProvince.Change(AlertChangeKind.Raise, Grade.None, Grade.Serious, "370305", number: "YJ2026-0001"),
            SampleProvince.Change(AlertChangeKind.Raise, Grade.None, Grade.Critical, "370214", number: "YJ2026-0002"));

        Assert.Equal(["officer-370200", "officer-370200", "officer-370300", "officer-370300"], notices.Select(n => n.Person.Id));
    }

    [Fact]
    public void A_region_that_has_left_the_tree_is_told_to_those_who_answer_for_the_province()
    {
        var change = Raise(Grade.Severe, "379999");

        Assert.Empty(Plan([Officer], change));
        Assert.NotEmpty(Plan([SampleProvince.Officer("370000")], change));
    }

    [Fact]
    public void A_wave_is_never_more_than_one_mail_and_one_text_message_a_person() => Waves.Sample(changes =>
    {
        var people = new[] { SampleProvince.Officer("370000") with { DataAlerts = true }, Officer, SampleProvince.Officer("370214") };

        var notices = NotificationPolicy.Plan(changes, people, SampleProvince.Rules);

        Assert.Equal(notices.Length, notices.DistinctBy(n => (n.Person.Id, n.Channel)).Count());
        Assert.All(notices, n => Assert.True(n.Items.Zip(n.Items.Skip(1)).All(pair => pair.First.Grade >= pair.Second.Grade)));
        // with every level, every grade and data alerts, nothing escapes the province's mail
        Assert.Equal(
            changes.Count(c => c.Kind != AlertChangeKind.Keep && (c.From > Grade.None || c.To > Grade.None)),
            notices.Where(n => n.Person.Region == "370000" && n.Channel == NotificationChannel.Mail).Sum(n => n.All.Length));
    });

    private static Gen<AlertChange[]> Waves => Gen.Select(
            Gen.Enum<AlertChangeKind>(), Gen.Enum<Grade>(), Gen.Enum<Grade>(), OneOf("370000", "370200", "370214", "370305"), OneOf("law41", "claims_yoy", "claims_silent"), Gen.Int[1, 9999])
        .Select((kind, from, to, region, rule, number) => SampleProvince.Change(kind, from, to, region, rule, $"YJ2026-{number:0000}"))
        .Array[0, 40];

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static AlertChange Raise(Grade grade, string region = "370214") => SampleProvince.Change(AlertChangeKind.Raise, Grade.None, grade, region);

    private static ImmutableArray<PlannedNotice> Plan(Person[] people, params AlertChange[] changes) => NotificationPolicy.Plan(changes, people, SampleProvince.Rules);

    private static NotificationChannel[] Channels(Person person, Grade grade) => [.. Plan([person], Raise(grade)).Select(n => n.Channel)];
}
