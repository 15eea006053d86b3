using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Testing;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;
using Monitor.Worker.WebConsole;

namespace Monitor.Worker.Tests.WebConsole;

/// <summary>What the judgement of reports found, who has not reported, and the same people at several stages, as the status page prints them by the shipped profile.</summary>
public sealed class JudgementOnPagesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 8, 0, 0, TimeSpan.FromHours(8));
    private static readonly RuleSet Rules = ConfigurationLoader.Load(Path.Combine(RepositoryFolder.Path, "config"), []).Configuration!.Rules;
    private static readonly ServiceLabel Label = new("山东省就业失业监测预警系统", IsDrill: false, IsTrial: false);

    [Fact]
    public void The_status_page_prints_them()
    {
        var model = StatusModelComposer.Compose(Label, new CurrentSnapshot(Rules, Taken(), SampleProvince.SnapshotId), [], null, []);

        var html = new StatusPage(ShippedTexts.All).Render(model);

        ApprovedText.Matches(Between(html, "<h2>裁员报告研判</h2>", "<h2>主要指标</h2>"));
    }

    [Fact]
    public void Cohorts_beyond_those_that_are_listed_are_counted()
    {
        var taken = Taken();
        var one = taken.Cohorts[0];

        var whole = StatusModelComposer.Compose(Label, new CurrentSnapshot(Rules, taken with { Cohorts = [.. Enumerable.Repeat(one, 40)] }, SampleProvince.SnapshotId), [], null, []).Cohorts;
        var cut = StatusModelComposer.Compose(Label, new CurrentSnapshot(Rules, taken with { Cohorts = [.. Enumerable.Repeat(one, 52)] }, SampleProvince.SnapshotId), [], null, []).Cohorts;

        Assert.Equal((40, one.Enterprise), (whole.Length, whole[^1].Enterprise));
        Assert.Equal((41, "另有12批，此处未列出"), (cut.Length, cut[^1].Enterprise));
    }

    private static Snapshot Taken()
    {
        var panel = new Panel(Rules);
        var county = Rules.Regions.Find("370214")!.Index;
        panel.Learn(Duty("a", "示例纺织厂", county));
        panel.Learn(Duty("b", "示例印染厂", county));
        panel.Learn(Insured("示例化工厂", county, new(2026, 9, 30), 400));
        panel.Learn(Insured("示例化工厂", county, new(2026, 10, 31), 330));
        panel.Learn(Zero("示例纺织厂", county));
        panel.Learn(Report("R-1", "layoff_reports", "示例造船厂", county, 60));
        panel.Learn(Report("sl-ship/1", "layoff_http", "示例造船厂", county, 60));
        panel.Learn(new EnterpriseFigure("stops_enterprises", EnterpriseMeasure.Stopped, "示例造船厂", "示例造船厂", county, new(2026, 11, 15), 20, Now.AddHours(-2)));
        return SnapshotComposer.Compose(Rules, panel, Evaluator.Evaluate(Rules, panel, EvaluationState.Empty, Now).State);
    }

    private static ReporterDuty Duty(string reporter, string enterprise, int county) => new()
    {
        Reporter = reporter,
        Enterprise = enterprise,
        Keys = [enterprise],
        Region = county,
        Every = PeriodKind.Month,
        From = new(2026, 10, 1),
        KnownAt = Now.AddDays(-50),
    };

    private static EnterpriseFigure Insured(string enterprise, int county, DateOnly day, int people) =>
        new("insured_enterprises", EnterpriseMeasure.Insured, enterprise, enterprise, county, day, people, Now.AddDays(-10));

    private static LayoffReport Zero(string enterprise, int county) => Report("ZERO-2026-10", "layoff_http", enterprise, county, 0) with { Kind = LayoffKind.ZeroReport, Filing = new() { Period = "2026-10" } };

    private static LayoffReport Report(string number, string source, string enterprise, int county, int people) => new()
    {
        Source = source,
        Number = number,
        Region = county,
        Enterprise = enterprise,
        EnterpriseKey = enterprise,
        Kind = LayoffKind.Layoff,
        People = people,
        Headcount = 400,
        NoticeDate = new(2026, 11, 10),
        EffectiveDate = new(2026, 11, 20),
        Industry = "船舶制造",
        KnownAt = Now.AddDays(-5),
    };

    private static string Between(string html, string from, string to)
    {
        var start = html.IndexOf(from, StringComparison.Ordinal);
        return html[start..html.IndexOf(to, start, StringComparison.Ordinal)] + "\n";
    }
}
