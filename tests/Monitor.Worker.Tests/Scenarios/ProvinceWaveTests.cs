using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;
using Monitor.Testing;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Cases;
using Monitor.Worker.Tests.ConfigFiles;

namespace Monitor.Worker.Tests.Scenarios;

/// <summary>全省同时告急: every county of the shipped province reports a closure on one morning.</summary>
public sealed class ProvinceWaveTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(8));
    private static readonly RuleSet Rules = ConfigurationLoader.Load(AProfile.Shipped, []).Configuration!.Rules;

    private readonly EvaluationResult result = Evaluated();

    [Fact]
    public void Sixteen_cities_and_the_province_rise_with_their_136_counties_in_one_evaluation()
    {
        var raised = result.Changes.Where(c => c is { Kind: AlertChangeKind.Raise, IsData: false }).ToLookup(c => Rules.Regions.Find(c.Region)!.Level, c => c);

        Assert.Equal(136, raised[AdministrativeLevel.County].Select(c => c.Region).Distinct().Count());
        Assert.Equal(16, raised[AdministrativeLevel.City].Count(c => c.RuleId == "counties_together"));
        var province = Assert.Single(raised[AdministrativeLevel.Province]);
        Assert.Equal(("cities_together", Grade.Critical, 16), (province.RuleId, province.To, province.Evidence.Members.Length));
        Assert.Equal("16个市达到严重以上预警", province.Evidence.Summary);
    }

    [Fact]
    public void Everybody_gets_one_text_message_and_every_county_its_own()
    {
        var people = People();

        var texts = Messages(people).Where(message => message.Kind == OutboxKind.Sms).ToArray();

        Assert.Equal(153, people.Length);
        Assert.Equal(people.Select(person => person.Id).Order(), texts.Select(text => text.Person).Order());
        Assert.All(texts, text => Assert.InRange(SmsText.Segments(text.Text), 1, 2));
        Assert.Equal("【就业监测】新发289起，最重：山东省触发红色预警（特别严重，Ⅰ级），16个市达到严重以上预警。YJ2026-0289等，请登录查看。", texts.Single(text => text.Person == "p370000").Text);
        Assert.StartsWith("【就业监测】新发2起，最重：青岛市城阳区触发橙色预警", texts.Single(text => text.Person == "p370214").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_provinces_mail_is_one_line_with_the_cities_under_it()
    {
        var mail = Messages(People()).Single(message => message is { Kind: OutboxKind.Mail, Person: "p370000" });

        Assert.Single(mail.Text.Split("研判理由：")[1..]);
        Assert.Contains("组成：\n　　济南市，红色预警，多个县（市、区）同时预警：", mail.Text, StringComparison.Ordinal);
        Assert.Contains("下级同时变化：\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("　　另有252起，请登录查看。\n", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cases_of_the_wave_are_each_their_countys_and_send_no_text_messages_of_their_own()
    {
        await using var fixture = await CaseFixture.OpenAsync();

        await fixture.TakeAllAsync(result.Changes);

        var cases = await fixture.Record.Cases.ListAsync(openOnly: true, CaseFixture.Token);
        Assert.Equal(153, cases.Select(one => one.Owner).Distinct().Count());
        Assert.All(cases, one => Assert.Equal(one.Region, one.Owner));
        Assert.DoesNotContain(await fixture.MessagesAsync(), message => message.Kind == OutboxKind.Sms);
    }

    private static EvaluationResult Evaluated()
    {
        var panel = new Panel(Rules);
        foreach (var county in Rules.Regions.AtLevel(AdministrativeLevel.County))
        {
            panel.Learn(new LayoffReport
            {
                Source = "layoffs",
                Number = county.Code,
                Region = county.Index,
                Enterprise = $"示例企业{county.Code}",
                EnterpriseKey = county.Code,
                Kind = LayoffKind.Closure,
                People = 300,
                Headcount = 300,
                KnownAt = Morning.AddHours(-1),
            });
        }

        return Evaluator.Evaluate(Rules, panel, EvaluationState.Empty with { KnownAt = Morning.AddDays(-1), Began = Morning.AddDays(-1) }, Morning);
    }

    private IEnumerable<OutboxMessage> Messages(ImmutableArray<Person> people)
    {
        var composer = new MessageComposer(new MessageTemplates(ShippedTexts.All), new ServiceLabel("山东省就业失业监测预警系统", IsDrill: false, IsTrial: false), new SmsRoom("就业监测", 2));
        var occasion = new MessageOccasion(Rules, SnapshotComposer.Compose(Rules, new Panel(Rules), result.State), SampleProvince.SnapshotId, new AuditHead(1, "3f2a9c1b7d02e5aa41d6"), null);
        return NotificationPolicy.Plan(result.Changes, people, Rules).Select(notice => composer.Compose(notice, occasion));
    }

    private static ImmutableArray<Person> People() =>
    [
        .. Rules.Regions.Regions.Where(region => region.IsGraded).Select(region => new Person
        {
            Id = $"p{region.Code}",
            Name = "示例值班员",
            Role = PersonRole.DutyOfficer,
            Region = region.Code,
            Mail = $"p{region.Code}@example.org",
            Mobile = "13900000001",
            SmsFrom = Grade.Moderate,
        }),
    ];
}
