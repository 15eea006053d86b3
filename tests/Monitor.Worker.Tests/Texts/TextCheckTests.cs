using System.Collections.Immutable;
using Monitor.Testing;
using Monitor.Worker.Cases;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Escalation;
using Monitor.Worker.Notifications;
using Monitor.Worker.Tests.ConfigFiles;
using Monitor.Worker.Texts;

namespace Monitor.Worker.Tests.Texts;

/// <summary>Every text is filled in with samples and held to its rules, before anybody gets one.</summary>
public sealed class TextCheckTests
{
    private static readonly MonitorConfiguration Shipped = ConfigurationLoader.Load(AProfile.Shipped, []).Configuration!;

    [Fact]
    public void The_shipped_texts_keep_the_rules() => Assert.Empty(new TextCheck(WithEverything).Check().Select(fault => fault.ToString()));

    [Fact]
    public void Every_text_of_the_folder_is_filled_in_with_a_sample()
    {
        var reached = new TextWalk(WithEverything).Outcomes(TextRegistry.Of(WithEverything)).Select(outcome => outcome.File).OfType<string>().ToHashSet(StringComparer.Ordinal);

        Assert.Equal(ShippedTexts.All.Keys.Order(StringComparer.Ordinal), reached.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_reason_of_alerts_and_cases_has_a_sample_at_every_grade()
    {
        string[] kinds = [MessageReasons.Drill, MessageReasons.New, MessageReasons.Worse, MessageReasons.Lifted, MessageReasons.Repeat];
        var entries = MessageTemplates.Entries.Concat(CaseTemplates.Entries).Where(entry => entry.Form == TextForm.Subject || entry.Name.StartsWith("escalation.", StringComparison.Ordinal)).ToArray();
        var variants = entries.SelectMany(entry => entry.Reasons.SelectMany(reason => Enumerable.Range(1, 4).Select(grade => (Entry: entry, Reason: reason, File: $"{entry.Name}.{reason}.g{grade}")))).ToArray();

        // once with all reasons, and once without the occasions of cases, which come before the kinds of news
        var reached = Reached([.. variants.Select(one => (one.Entry, one.File))]).Union(Reached([.. variants.Where(one => kinds.Contains(one.Reason)).Select(one => (one.Entry, one.File))]));

        Assert.Empty(variants.Select(one => one.File).Except(reached));
    }

    [Fact]
    public void A_text_message_that_shows_an_enterprise_is_told_with_file_and_sample()
    {
        var entry = new TextEntry<CaseMailModel>("case.sms", TextForm.Sms); // as if the model could say it
        var outcome = new TextOutcome("红色预警、核实结论", "case.sms", new FilledText(TextForm.Sms, entry.From(WithText("case.sms", "{{ first.sentence }}").Texts).Plain.Text(AMail())), MayBeCut: false);

        Assert.Equal(
            [
                $"短信中出现了人员姓名（“{SampleSetting.PersonName}”）；请改用不含它的变量，或者改写带入它的配置（任务、规则、地区的名称）",
                $"短信中出现了企业名称（“{SampleSetting.EnterpriseName}”）；请改用不含它的变量，或者改写带入它的配置（任务、规则、地区的名称）",
            ],
            new TextRules(Shipped).Of(outcome));
    }

    [Fact]
    public void A_task_named_after_an_enterprise_is_found_in_the_text_message_that_shows_it()
    {
        using var profile = new AProfile();
        profile.With("response.yaml", "name: 核实, kind: verification", "name: 联系荣成造船有限公司, kind: verification");

        var faults = new TextCheck(profile.Load().Configuration!).Check().Select(fault => fault.ToString()).ToArray();

        Assert.Contains(faults, fault => fault.StartsWith("texts/case.sms.liquid:1:1 — 样例“蓝色预警、临期提醒（联系荣成造船有限公司）”等", StringComparison.Ordinal)
            && fault.Contains("短信中不得出现企业名称（“联系荣成造船有限公司”）", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("escalation.sms", "蓝色预警、首次呼叫")]
    [InlineData("case.sms", "蓝色预警、临期提醒")]
    [InlineData("reply.sms", "签收成功")]
    [InlineData("duty.sms", "空班、短信")]
    [InlineData("takeover.sms", "邮件未达、改发短信")]
    public void A_text_message_that_is_too_long_is_told_with_file_and_sample(string name, string sample)
    {
        var faults = Faults(name, Shipped.Texts[name].TrimEnd() + string.Concat(Enumerable.Repeat("请及时核实情况并按程序报告。", 10)));

        var fault = Assert.Single(faults, one => one.StartsWith($"texts/{name}.liquid:1:1 — 样例“{sample}", StringComparison.Ordinal));
        Assert.EndsWith("填写后连同签名超过2段短信，会被截断；请缩短", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void The_composers_leave_the_length_that_the_check_leaves()
    {
        var sentence = string.Concat(Enumerable.Repeat("请及时核实情况并按程序报告。", 11)); // two parts hold 134 signs
        var longer = WithText("reply.sms", sentence) with { Service = Shipped.Service with { Delivery = Shipped.Service.Delivery with { SmsText = new SmsTextSettings { Segments = 3 } } } };
        var answers = new ReplyAnswers(longer.Texts, new ServiceLabel("监测", IsDrill: false, IsTrial: false), SmsRoom.Of(longer.Service), longer.Rules.TimeZone);

        Assert.Empty(new TextCheck(longer).Check().Select(fault => fault.ToString()));
        Assert.Equal($"【就业监测】{sentence}", answers.WrongCode());
        Assert.All(Faults("reply.sms", sentence), fault => Assert.EndsWith("填写后连同签名超过2段短信，会被截断；请缩短", fault, StringComparison.Ordinal));
        Assert.NotEmpty(Faults("reply.sms", sentence));
    }

    [Theory]
    [InlineData("escalation.sms", "{{ number }}请找示例济南值班员签收", "texts/escalation.sms.liquid:1:15 — 短信中不得出现人员姓名“示例济南值班员”，请改写")]
    [InlineData("reply.sms", "{{ number }}见www.example.org", "texts/reply.sms.liquid:1:14 — 短信中不得出现“www.”（service.yaml 的 delivery.sms_text.forbidden），请改写")]
    [InlineData("duty.sms", "【值班】{{ region }}", "texts/duty.sms.liquid:1:1 — 短信签名由系统加在最前，模板里不要写【】，请改写")]
    [InlineData("chat.text", "{{ headline }}\n涉及荣成造船有限公司", "texts/chat.text.liquid:2:1 — 群消息中不得出现企业名称（“涉及荣成造船有限公司”），请改写")]
    public void What_must_not_stand_in_a_text_is_told_with_its_place(string name, string text, string expected) => Assert.Contains(expected, Faults(name, text));

    [Fact]
    public void The_services_own_link_for_acknowledging_is_no_forbidden_link_but_counts_for_the_length()
    {
        static MonitorConfiguration With(string url) => Shipped with { Service = Shipped.Service with { Acknowledgement = new AcknowledgementSettings { Url = url } } };

        Assert.Empty(new TextCheck(With("https://yj.example.gov.cn")).Check().Select(fault => fault.ToString()));
        Assert.Empty(new TextCheck(Shipped with { Service = Shipped.Service with { Acknowledgement = new AcknowledgementSettings { Url = "https://yj.example.gov.cn", Reply = new ReplySettings { SecretEnv = "REPLY" } } } }).Check().Select(fault => fault.ToString()));
        Assert.Contains(
            new TextCheck(With($"https://{new string('a', 60)}.example.gov.cn")).Check(),
            fault => fault.File == "texts/escalation.sms.liquid" && fault.Message.EndsWith("会被截断；请缩短", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_comes_out_empty_is_told() =>
        Assert.Contains("texts/deadletter.text.liquid:1:1 — 样例“短信未达、移入死信”等8个填写后没有内容，请补写", Faults("deadletter.text", "{% if key == \"\" %}无{% endif %}"));

    [Fact]
    public void A_file_that_is_no_text_is_told_with_the_nearest_name() => Assert.Equal(
        ["texts/case.smss.liquid:1:1 — 系统没有“case.smss”这种文本，是否应为“case.sms”？；请改名或者删去"], Faults("case.smss", "文字"));

    [Fact]
    public void A_variant_of_a_text_that_has_none_is_told() => Assert.Equal(
        ["texts/duty.sms.g4.liquid:1:1 — duty.sms 不分事由和级别，没有“g4”这一种；请删去此文件"], Faults("duty.sms.g4", "文字"));

    [Fact]
    public void A_text_that_the_profile_does_not_use_may_be_missing()
    {
        var texts = Shipped.Texts.RemoveRange(["receipt.subject", "receipt.text", "receipt.html"]);

        Assert.Null(Shipped.Service.Mailbox);
        Assert.Empty(new TextCheck(Shipped with { Texts = texts }).Check());
    }

    private static HashSet<string> Reached(IEnumerable<(TextEntry Entry, string File)> variants)
    {
        var configuration = Shipped with { Texts = variants.Aggregate(Shipped.Texts, (all, one) => all.SetItem(one.File, all[one.Entry.Name])) };
        return new TextWalk(configuration).Outcomes(TextRegistry.Of(configuration)).Select(outcome => outcome.File).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    private static MonitorConfiguration WithEverything => Shipped with
    {
        Service = Shipped.Service with { Mailbox = new MailboxSettings { Host = "mail.example.gov.cn", User = "layoffs@example.gov.cn" } },
    };

    private static MonitorConfiguration WithText(string name, string text) => Shipped with { Texts = Shipped.Texts.SetItem(name, text) };

    private static ImmutableArray<string> Faults(string name, string text) => [.. new TextCheck(WithText(name, text)).Check().Select(fault => fault.ToString())];

    private static CaseMailModel AMail() => new()
    {
        Title = "",
        Prefix = "",
        Banners = [],
        Rest = [],
        Moment = "",
        Audit = "",
        Items =
        [
            new CaseMailItem
            {
                Event = "",
                Headline = "",
                Number = "",
                Cause = "",
                Owner = "",
                Stage = "",
                Grade = GradeBadge.Of(Monitor.Rules.Grading.Grade.Critical, Shipped.Rules.Grades),
                Level = "",
                Reasons = [],
                Computed = "",
                Official = "",
                Sentence = $"{SampleSetting.PersonName}向{SampleSetting.EnterpriseName}核实",
                NextStep = "",
                Limits = [],
            },
        ],
    };
}
