using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Testing;
using Monitor.Worker.Cases;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.ConfigFiles;
using Monitor.Worker.WebConsole;

namespace Monitor.Worker.Tests.Notifications;

/// <summary>分级方案: both shipped schemes name the same grades; the record knows neither.</summary>
public sealed class GradeSchemeTests : IDisposable
{
    private static readonly ServiceLabel Label = new("山东省就业失业监测预警系统", IsDrill: false, IsTrial: false);
    private static readonly AuditHead Head = new(1, "3f2a9c1b7d02e5aa41d6");

    private readonly AProfile profile = new();

    public void Dispose() => profile.Dispose();

    [Theory]
    [InlineData("four_colours", "由蓝色预警升级为橙色预警（严重，Ⅱ级）", "橙色预警，严重（Ⅱ级）", "蓝色预警", "一般（Ⅳ级）")]
    [InlineData("three_colours", "由内部关注升级为橙色预警（Ⅱ级）", "橙色预警，Ⅱ级", "内部关注", "关注")]
    public void Mail_text_message_page_and_case_name_the_grades_by_the_scheme_in_force(string scheme, string sms, string mail, string lowest, string lowestLabel)
    {
        var configuration = Loaded(scheme);
        var change = Upgraded;

        var texts = NotificationPolicy.Plan([change], [SampleProvince.Officer()], configuration.Rules)
            .Select(notice => new MessageComposer(new MessageTemplates(ShippedTexts.All), Label, new SmsRoom("就业监测", 2)).Compose(notice, Occasion(configuration, change)))
            .ToDictionary(message => message.Kind);
        var page = Page(configuration, change);
        var told = CaseTold(configuration);

        Assert.Equal($"【就业监测】青岛市城阳区{sms}：2个县（市、区）达到较重以上预警。YJ2026-0001，请登录查看。", texts[OutboxKind.Sms].Text);
        Assert.Contains($"当前级别：{mail}\n", texts[OutboxKind.Mail].Text, StringComparison.Ordinal);
        Assert.Contains($"　　青岛市黄岛区，{lowest}，", texts[OutboxKind.Mail].Text, StringComparison.Ordinal);
        Assert.Contains("橙色预警", page, StringComparison.Ordinal);
        Assert.Contains(lowest, page, StringComparison.Ordinal);
        Assert.Contains(lowest, told, StringComparison.Ordinal);
        Assert.Contains(lowestLabel, page, StringComparison.Ordinal);
        if (scheme == "three_colours")
        {
            Assert.All([texts[OutboxKind.Sms].Text, texts[OutboxKind.Mail].Text, texts[OutboxKind.Mail].Html!, page, told], text => Assert.DoesNotContain("蓝色", text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_record_keeps_the_ordinal_and_no_colour()
    {
        var (four, three) = (Loaded("four_colours"), Loaded("three_colours"));

        var (change, snapshot) = (EvaluationJson.WriteText(Upgraded), EvaluationJson.Write(Snapshot(four, Upgraded) with { RuleVersion = "" }));

        Assert.DoesNotMatch("[蓝黄橙红]色|内部关注|[ⅠⅡⅢⅣ]级", change);
        Assert.Equal(snapshot, EvaluationJson.Write(Snapshot(three, Upgraded) with { RuleVersion = "" }));
        Assert.Equal(3, (int)Upgraded.To);
    }

    [Fact]
    public void What_rules_say_of_their_reasons_names_no_colour()
    {
        var rules = Loaded("four_colours").Rules;
        var panel = new Monitor.Rules.Panels.Panel(rules);
        foreach (var county in rules.Regions.ChildrenOf(rules.Regions.Find("370200")!))
        {
            panel.Learn(new Monitor.Rules.Panels.LayoffReport { Source = "layoffs", Number = county.Code, Region = county.Index, Enterprise = "示例", EnterpriseKey = county.Code, People = 300, KnownAt = SampleProvince.Monday.AddHours(-1) });
        }

        var result = Evaluator.Evaluate(rules, panel, EvaluationState.Empty, SampleProvince.Monday);

        Assert.Contains(result.Changes, c => c.RuleId == "counties_together");
        Assert.All(result.Changes, c => Assert.DoesNotMatch("[蓝黄橙红]色", c.Evidence.Summary + c.Evidence.Sentence + string.Concat(c.Evidence.Figures.Select(f => f.Name))));
    }

    private static AlertChange Upgraded => SampleProvince.Change(AlertChangeKind.Upgrade, Grade.Moderate, Grade.Severe, evidence: new Evidence
    {
        Summary = "2个县（市、区）达到较重以上预警",
        Sentence = "近14天内10个县（市、区）中有2个达到较重以上预警。",
        Members = [new EvidenceMember("370211", Grade.Moderate, "YJ2026-0002", "law41", "1家企业裁减30人"), new EvidenceMember("370214", Grade.Severe, "YJ2026-0003", "sd2016_event", "1家企业裁减300人")],
    });

    private MonitorConfiguration Loaded(string scheme)
    {
        File.Copy(Path.Combine(AProfile.Shipped, "levels.yaml"), Path.Combine(profile.Folder, "levels.yaml"), overwrite: true);
        return profile.With("levels.yaml", "scheme: four_colours", $"scheme: {scheme}").Load().Configuration!;
    }

    private static Snapshot Snapshot(MonitorConfiguration configuration, AlertChange change)
    {
        var lesser = SampleProvince.Change(AlertChangeKind.Raise, Grade.None, Grade.Moderate, "370211", "law41", "YJ2026-0002");
        return SampleProvince.With(SampleProvince.Calm() with { RuleVersion = configuration.Version, Headlines = [], Completeness = [] }, [lesser, change], [SampleProvince.AlertAfter(lesser), SampleProvince.AlertAfter(change)]);
    }

    private static MessageOccasion Occasion(MonitorConfiguration configuration, AlertChange change) =>
        new(configuration.Rules, Snapshot(configuration, change), SampleProvince.SnapshotId, Head, null);

    private static string Page(MonitorConfiguration configuration, AlertChange change) => new StatusPage(ShippedTexts.All).Render(StatusModelComposer.Compose(
        Label, new CurrentSnapshot(configuration.Rules, Snapshot(configuration, change), SampleProvince.SnapshotId), [], null, []));

    /// <summary>The mail that tells the owner of a case opened by hand, at the lowest grade.</summary>
    private static string CaseTold(MonitorConfiguration configuration)
    {
        var frame = configuration.Cases!;
        var raised = SampleProvince.Change(AlertChangeKind.Raise, Grade.None, Grade.Moderate);
        var opened = CaseDesk.Take(CaseBook.Empty, [new AlertNews(raised, SampleProvince.Monday)], SampleProvince.Monday, frame);
        var book = CaseBook.Empty.After(opened);
        var act = CaseDesk.Decide(book.Open.Single(), new Verify(CaseVerdict.Confirmed, "已到企业核对"), new Actor("duty", PersonRole.DutyOfficer, "370200", "cli"), SampleProvince.Monday.AddHours(1), book, frame);
        var lead = SampleProvince.Officer() with { Id = "lead", Role = PersonRole.Lead };
        var messages = new CaseMessages([lead], frame, new CaseTemplates(ShippedTexts.All), Label, new SmsRoom("就业监测", 2)).Compose(book, act.Events, CallMoment.Sample(SampleProvince.Monday.AddHours(1), Head, (_, _, _) => 0, AcknowledgementOptions.None));
        return messages.Single(message => message.Kind == OutboxKind.Mail).Text;
    }
}
