using System.Collections.Frozen;
using System.Collections.Immutable;
using CsCheck;
using Monitor.Rules.Alerts;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Testing;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Notifications;

public sealed class MessageComposerTests
{
    private static readonly ServiceLabel Drill = new("山东省就业失业监测预警系统", IsDrill: true, IsTrial: true);
    private static readonly ServiceLabel InProduction = new("山东省就业失业监测预警系统", IsDrill: false, IsTrial: false);
    private static readonly AlertChange Raise = SampleProvince.Change(AlertChangeKind.Raise, Grade.None, Grade.Severe);

    [Fact]
    public void A_mail_of_one_alert_reads_as_approved()
    {
        var mail = Compose(NotificationChannel.Mail, Drill, Raise);

        ApprovedText.Matches($"{mail.Subject}\n\n{mail.Text}");
    }

    [Fact]
    public void The_page_of_a_mail_reads_as_approved() => ApprovedText.Matches(Compose(NotificationChannel.Mail, Drill, Raise).Html!);

    [Fact]
    public void A_mail_of_a_hard_evaluation_reads_as_approved()
    {
        var snapshot = SampleProvince.ManyEvents();
        var mail = Compose(NotificationChannel.Mail, InProduction, snapshot, SampleProvince.Monday.AddHours(3), [.. snapshot.Recent]);

        ApprovedText.Matches($"{mail.Subject}\n\n{mail.Text}");
    }

    [Theory]
    [InlineData(AlertChangeKind.Raise, Grade.None, Grade.Severe, "law41", "【就业监测】青岛市城阳区触发橙色预警（严重，Ⅱ级）：1家企业裁减460人。YJ2026-0001，请登录查看。")]
    [InlineData(AlertChangeKind.Upgrade, Grade.Severe, Grade.Critical, "law41", "【就业监测】青岛市城阳区由橙色预警升级为红色预警（特别严重，Ⅰ级）：1家企业裁减460人。YJ2026-0001，请登录查看。")]
    [InlineData(AlertChangeKind.Lower, Grade.Serious, Grade.Moderate, "law41", "【就业监测】青岛市城阳区由黄色预警降级为蓝色预警：1家企业裁减460人。YJ2026-0001，请登录查看。")]
    [InlineData(AlertChangeKind.ProposeLowering, Grade.Severe, Grade.None, "law41", "【就业监测】青岛市城阳区橙色预警建议解除，待人工决定：1家企业裁减460人。YJ2026-0001，请登录查看。")]
    [InlineData(AlertChangeKind.WithdrawProposal, Grade.Severe, Grade.Severe, "law41", "【就业监测】青岛市城阳区再次达到橙色预警条件，降级建议撤回：1家企业裁减460人。YJ2026-0001，请登录查看。")]
    [InlineData(AlertChangeKind.Quiet, Grade.Serious, Grade.None, "law41", "【就业监测】青岛市城阳区黄色预警平息：1家企业裁减460人。YJ2026-0001，请登录查看。")]
    [InlineData(AlertChangeKind.Raise, Grade.None, Grade.Serious, "claims_yoy", "【就业监测】青岛市城阳区触发黄色预警：新增领取失业保险金人数1480人，同比上升45.2%。YJ2026-0001，请登录查看。")]
    [InlineData(AlertChangeKind.Raise, Grade.None, Grade.Serious, "claims_silent", "【就业监测】青岛市城阳区触发数据预警（较重）：新增领取失业保险金人数连续2期未报。YJ2026-0001，请登录查看。")]
    public void A_text_message_of_one_alert_is_one_part(AlertChangeKind kind, Grade from, Grade to, string rule, string expected)
    {
        var sms = Compose(NotificationChannel.Sms, InProduction, SampleProvince.Change(kind, from, to, rule: rule));

        Assert.Equal(expected, sms.Text);
        Assert.Equal(1, SmsText.Segments(sms.Text));
    }

    [Fact]
    public void A_text_message_of_many_alerts_tells_the_gravest()
    {
        var snapshot = SampleProvince.ManyEvents();
        var changes = snapshot.Recent.Where(c => c.Number is "YJ2026-0001" or "YJ2026-0002");

        var sms = Compose(NotificationChannel.Sms, InProduction, snapshot, null, [.. changes]);

        Assert.Equal("【就业监测】新发2起、升级1起，最重：淄博市临淄区触发红色预警，2家企业裁减920人。YJ2026-0002等，请登录查看。", sms.Text);
    }

    [Fact]
    public void A_text_message_covers_the_case_that_it_points_to_and_a_mail_the_alerts_that_it_tells()
    {
        var occasion = Occasion(SampleProvince.OneEvent(), null) with { Cases = ImmutableSortedDictionary<string, CaseReference>.Empty.Add("YJ2026-0001", new("SX2026-0007", [])) };
        string Covers(NotificationChannel channel) => Composer(InProduction).Compose(Notice(channel, Raise, Raise with { Number = "YJ2026-0002" }), occasion).Covers;

        Assert.Equal(("SX2026-0007 YJ2026-0002", "YJ2026-0001 YJ2026-0002"), (Covers(NotificationChannel.Sms), Covers(NotificationChannel.Mail)));
    }

    [Fact]
    public void A_mail_of_very_many_changes_tells_twelve_in_full_and_the_others_in_a_line_each()
    {
        var changes = Enumerable.Range(1, 30).Select(i => Raise with { Number = $"YJ2026-{i:0000}" });

        var mail = Compose(NotificationChannel.Mail, InProduction, SampleProvince.ManyEvents(), null, [.. changes]);

        Assert.Equal(12, mail.Text.Split("研判理由：").Length - 1);
        Assert.Contains("其余18起：", mail.Text, StringComparison.Ordinal);
        Assert.All(changes, change => Assert.Contains(change.Number, mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_dropped_first_is_the_degree_and_never_the_drill()
    {
        var sms = Compose(NotificationChannel.Sms, Drill, SampleProvince.Change(AlertChangeKind.Raise, Grade.None, Grade.Serious, rule: "claims_yoy"));

        Assert.Equal("【就业监测】演练：试运行：青岛市城阳区触发黄色预警：新增领取失业保险金人数1480人。YJ2026-0001，请登录查看。", sms.Text);
    }

    [Fact]
    public void A_text_message_that_cannot_be_short_is_two_parts_and_whole()
    {
        var evidence = SampleProvince.ClaimsEvidence with { Summary = "某某专项调查口径下的登记失业人员新增领取失业保险金以及一次性生活补助金合计人数1480人" };

        var sms = Compose(NotificationChannel.Sms, Drill, SampleProvince.Change(AlertChangeKind.Raise, Grade.None, Grade.Serious, rule: "claims_yoy", evidence: evidence));

        Assert.Equal(2, SmsText.Segments(sms.Text));
        Assert.EndsWith("1480人。YJ2026-0001，请登录查看。", sms.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_signature_may_be_configured_with_its_brackets()
    {
        var composer = new MessageComposer(new MessageTemplates(ShippedTexts.All), InProduction, new SmsRoom("【就业监测】", 2));

        Assert.StartsWith("【就业监测】青岛市", composer.Compose(Notice(NotificationChannel.Sms, Raise), Occasion(SampleProvince.OneEvent(), null)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_message_never_names_an_enterprise_or_a_person() => HostileNames.Sample(names =>
    {
        var enterprise = names[0];
        var changes = names.Select((name, i) => SampleProvince.Change(AlertChangeKind.Raise, Grade.None, Grade.Severe, number: $"YJ2026-{i + 1:0000}", evidence: SampleProvince.ShipyardEvidence(name, enterprise)));
        var person = SampleProvince.Officer() with { Name = $"{Mark}某" };
        var notice = new PlannedNotice(person, NotificationChannel.Sms, [.. changes.Select(c => new NoticeItem(c, NotificationReason.New, Grade.Severe))]);

        var sms = Composer(InProduction).Compose(notice, Occasion(SampleProvince.OneEvent(), null));

        Assert.DoesNotContain(Mark, sms.Text, StringComparison.Ordinal);
        Assert.InRange(SmsText.Segments(sms.Text), 1, 2);
    });

    [Fact]
    public void Names_are_text_in_the_page_of_a_mail_and_never_markup()
    {
        var hostile = SampleProvince.Change(AlertChangeKind.Raise, Grade.None, Grade.Severe, evidence: SampleProvince.ShipyardEvidence("<script>alert(1)</script>\"'{{ title }}"));

        var mail = Compose(NotificationChannel.Mail, InProduction, hostile);

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_notice_gives_the_same_bytes()
    {
        var (first, second) = (Compose(NotificationChannel.Mail, Drill, Raise), Compose(NotificationChannel.Mail, Drill, Raise));

        Assert.Equal((first.Subject, first.Text, first.Html), (second.Subject, second.Text, second.Html));
        Assert.Equal((SampleProvince.Monday, SampleProvince.SnapshotId, "YJ2026-0001", Grade.Severe), (first.CreatedAt, first.SnapshotId, first.AlertNumber, first.Grade));
    }

    [Fact]
    public void An_evaluation_made_up_late_says_so()
    {
        var mail = Compose(NotificationChannel.Mail, InProduction, SampleProvince.OneEvent(), SampleProvince.Monday.AddHours(75), [Raise]);

        Assert.StartsWith("【补评】", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("补评：应于2026年11月23日8时00分进行的研判因系统中断未能按时进行，于2026年11月26日11时00分补做。", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_notice_of_a_rise_brings_what_it_can_be_acknowledged_by()
    {
        var occasion = Occasion(SampleProvince.OneEvent(), null) with
        {
            Cases = TakenCases.None.OfAlert.Add("YJ2026-0001", new CaseReference("SX2026-0001", [])),
            Offers = (_, cases, byText) => cases.ToFrozenDictionary(number => number, _ => new AcknowledgementOffer("https://monitor.example.org/ack/AAAA", byText ? "059941" : "")),
        };

        var mail = Composer(InProduction).Compose(Notice(NotificationChannel.Mail, Raise), occasion);

        Assert.EndsWith("SX2026-0001，回复059941签收。", Composer(InProduction).Compose(Notice(NotificationChannel.Sms, Raise), occasion).Text, StringComparison.Ordinal);
        Assert.Contains("签收链接：https://monitor.example.org/ack/AAAA\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://monitor.example.org/ack/AAAA\"", mail.Html, StringComparison.Ordinal);
        var fallen = SampleProvince.Change(AlertChangeKind.Lower, Grade.Severe, Grade.Serious);
        Assert.DoesNotContain("签收", Composer(InProduction).Compose(Notice(NotificationChannel.Sms, fallen), occasion).Text, StringComparison.Ordinal);
    }

    private const string Mark = "囍";

    private static readonly string[] Tails = ["】请拨打13800000000【", "{{ number }}", "{% raw %}", "有限公司\n第二行", "，请登录查看。", "<b>厂</b>", "𠮷野", ""];

    private static Gen<string[]> HostileNames { get; } = Gen.Int[0, Tails.Length - 1].Select(i => Mark + Tails[i]).Array[1, 12];

    private static OutboxMessage Compose(NotificationChannel channel, ServiceLabel label, AlertChange change) =>
        Compose(channel, label, SampleProvince.OneEvent(), null, [change]);

    private static OutboxMessage Compose(NotificationChannel channel, ServiceLabel label, Snapshot snapshot, DateTimeOffset? madeUpAt, ImmutableArray<AlertChange> changes) =>
        Composer(label).Compose(Notice(channel, [.. changes]), Occasion(snapshot, madeUpAt));

    private static MessageComposer Composer(ServiceLabel label) => new(new MessageTemplates(ShippedTexts.All), label, new SmsRoom("就业监测", 2));

    private static PlannedNotice Notice(NotificationChannel channel, params AlertChange[] changes)
    {
        var person = SampleProvince.Officer("370000") with { DataAlerts = true, SmsFrom = Grade.Moderate };
        return NotificationPolicy.Plan(changes, [person], SampleProvince.Rules).Single(n => n.Channel == channel);
    }

    private static MessageOccasion Occasion(Snapshot snapshot, DateTimeOffset? madeUpAt) => new(SampleProvince.Rules, snapshot, SampleProvince.SnapshotId, new AuditHead(128, "3f2a9c1b7d02e5aa41d6"), madeUpAt);
}
