using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Notifications;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Testing.Hosts;
using Monitor.Worker.Reporters.Register;

namespace Monitor.Worker.Tests.Reporters;

/// <summary>The list by which a county calls those that have not reported.</summary>
public sealed class OverdueListTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 9, 9, 30, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(100, "　　企业100（r-100）")]
    [InlineData(112, "　　另有12家（此处未列出）：请用 monitor reporter overdue --region 990101 查看全部，逐家催报")]
    public async Task Enterprises_beyond_those_that_are_listed_are_counted_with_how_to_see_them(int enterprises, string last)
    {
        await using var service = await ReportingService.StartAsync(TestContext.Current.CancellationToken);
        var composer = service.Service<ReminderComposer>();
        var rules = service.Service<ServiceSetting>().Configuration.Rules;
        var county = rules.Regions.Find(SmallProfile.East)!;
        ImmutableArray<ReporterStanding> standings =
        [
            .. Enumerable.Range(1, enterprises).Select(number => new ReporterStanding(Duty(number.ToString(CultureInfo.InvariantCulture), county.Index), Period.Parse(PeriodKind.Month, "2026-10"), new(2026, 11, 5), new(2026, 11, 9), null)),
        ];
        var officer = new Person { Id = "duty", Name = "甲", Role = PersonRole.DutyOfficer, Region = SmallProfile.East, Mail = "duty@example.org" };

        var mail = composer.List(county, standings, standings.Select(standing => standing.Duty.Reporter).ToHashSet(StringComparer.Ordinal), officer, Now);

        Assert.Equal(last, mail.Text.Split('\n').Last(line => line.StartsWith("　　", StringComparison.Ordinal)));
    }

    private static ReporterDuty Duty(string number, int county) => new()
    {
        Reporter = $"r-{number}",
        Enterprise = $"企业{number}",
        Keys = [$"企业{number}"],
        Region = county,
        Every = PeriodKind.Month,
        From = new(2026, 10, 1),
        KnownAt = Now.AddDays(-50),
    };
}
