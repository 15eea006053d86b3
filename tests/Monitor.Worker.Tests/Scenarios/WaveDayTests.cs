using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;
using Monitor.Testing;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.ConfigFiles;
using Monitor.Worker.Tests.Notifications;
using Monitor.Worker.Tests.Record;

namespace Monitor.Worker.Tests.Scenarios;

/// <summary>全省同时告急的一昼夜: reports of closures come in from all 136 counties over a day and a night, and every officer's text messages are listed.</summary>
public sealed class WaveDayTests
{
    private const int PerDay = 4;
    private const int Reserve = 1;
    private static readonly RuleSet Rules = ConfigurationLoader.Load(AProfile.Shipped, []).Configuration!.Rules;
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(8));
    private static readonly ImmutableArray<int> Hours = [0, 1, 2, 4, 7, 10, 15, 20]; // 8, 9, 10, 12, 15, 18, 23 and 4 o'clock

    private readonly List<(DateTimeOffset At, OutboxMessage Message)> sent = [];

    [Fact]
    public async Task Every_officer_gets_few_messages_the_gravest_first()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var lanes = new DeliveryLanes([ADelivery.Lane(temporary, "sms1", 0, message => Take(temporary, message))]);
        var limits = new SendingLimits(Rules.TimeZone) { Budget = new MessageBudget(PerDay, Reserve), Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)), Gather = TimeSpan.FromMinutes(90) };
        var run = ADelivery.Run(temporary, lanes, ADelivery.Timetable, People, limits);
        var (panel, state) = (new Panel(Rules), EvaluationState.Empty with { KnownAt = Start.AddDays(-1), Began = Start.AddDays(-1) });

        for (var minutes = 0; minutes <= 24 * 60; minutes += 30)
        {
            if (minutes % 60 == 0 && Hours.IndexOf(minutes / 60) is >= 0 and var wave)
            {
                state = await EvaluateAsync(temporary, panel, state, wave);
            }

            await run.RunAsync(TestContext.Current.CancellationToken);
            temporary.Clock.Advance(TimeSpan.FromMinutes(30));
        }

        Assert.All(sent.GroupBy(one => (one.Message.Address, Day(one.At))), number =>
        {
            Assert.InRange(number.Count(), 1, PerDay);
            Assert.InRange(number.Count(one => one.Message.Grade < Grade.Critical), 0, PerDay - Reserve);
        });
        Assert.All(sent.GroupBy(one => one.At), moment => Assert.Equal(moment.Select(one => one.Message.Grade).OrderDescending(), moment.Select(one => one.Message.Grade)));
        Assert.Equal(People.Length, sent.Select(one => one.Message.Address).Distinct().Count());
        Assert.Equal(0L, temporary.Scalar("SELECT count(*) FROM outbox WHERE kind = 'sms' AND status NOT IN ('accepted', 'folded', 'queued')"));
        ApprovedText.Matches(Listed());
    }

    /// <summary>Every sixth county reports in the first waves; in the later ones those report again, so that alerts widen and rise.</summary>
    private static async Task<EvaluationState> EvaluateAsync(TemporaryRecord temporary, Panel panel, EvaluationState state, int wave)
    {
        var now = temporary.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
        foreach (var (index, county) in Rules.Regions.AtLevel(AdministrativeLevel.County).Index().Where(one => one.Index % 6 == wave % 6))
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"{county.Code}-{wave}");
            panel.Learn(new LayoffReport
            {
                Source = "layoffs",
                Number = number,
                Region = county.Index,
                Enterprise = $"示例企业{number}",
                EnterpriseKey = number,
                Kind = LayoffKind.Closure,
                People = 60 + ((index % 5) * 90),
                Headcount = 600,
                KnownAt = now.AddMinutes(-10),
            });
        }

        var result = Evaluator.Evaluate(Rules, panel, state, now);
        var composer = new MessageComposer(new MessageTemplates(ShippedTexts.All), new ServiceLabel("山东省就业失业监测预警系统", IsDrill: false, IsTrial: false), new SmsRoom("就业监测", 2));
        var snapshot = SnapshotComposer.Compose(Rules, panel, result.State);
        await temporary.Record.WriteAsync(
            transaction =>
            {
                var occasion = new MessageOccasion(Rules, snapshot, SampleProvince.SnapshotId, new AuditHead(1, "3f2a9c1b7d02e5aa41d6"), null) { NextSequence = transaction.NextSequence };
                foreach (var notice in NotificationPolicy.Plan(result.Changes, People, Rules))
                {
                    transaction.AddMessage(composer.Compose(notice, occasion));
                }
            },
            TestContext.Current.CancellationToken);
        return result.State;
    }

    private DeliveryOutcome Take(TemporaryRecord temporary, OutboxMessage message)
    {
        sent.Add((temporary.Clock.GetUtcNow(), message));
        return DeliveryOutcome.Accepted("已收下", null);
    }

    private string Listed()
    {
        var listed = new StringBuilder();
        foreach (var officer in People)
        {
            listed.Append(officer.Name).Append('\n');
            foreach (var (at, message) in sent.Where(one => one.Message.Person == officer.Id))
            {
                listed.Append(CultureInfo.InvariantCulture, $"  {at.ToOffset(TimeSpan.FromHours(8)):dd日HH:mm} {message.Text}\n");
            }
        }

        return listed.ToString();
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(8)).DateTime);

    private static readonly ImmutableArray<Person> People =
    [
        .. Rules.Regions.Regions.Where(region => region.IsGraded).Select((region, index) => new Person
        {
            Id = $"p{region.Code}",
            Name = $"{Rules.Regions.FullName(region)}值班员",
            Role = PersonRole.DutyOfficer,
            Region = region.Code,
            Mobile = string.Create(CultureInfo.InvariantCulture, $"139{index:00000000}"),
            SmsFrom = Grade.Moderate,
        }),
    ];
}
