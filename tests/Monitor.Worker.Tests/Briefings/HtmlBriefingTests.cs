using Monitor.Rules.Briefings;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Testing;
using Monitor.Worker.Briefings;
using Monitor.Worker.Cases;
using Monitor.Worker.DataQuality;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Briefings;

public sealed class HtmlBriefingTests
{
    [Fact]
    public void A_briefing_without_events_reads_as_approved() => ApprovedText.Matches(Html(SampleProvince.Calm()));

    [Fact]
    public void A_briefing_of_one_event_reads_as_approved() => ApprovedText.Matches(Html(SampleProvince.OneEvent()));

    [Fact]
    public void A_briefing_of_a_hard_week_reads_as_approved() => ApprovedText.Matches(Html(SampleProvince.ManyEvents(), isDrill: true));

    [Fact]
    public void A_briefing_without_any_data_reads_as_approved() => ApprovedText.Matches(Html(SampleProvince.NothingKnown()));

    [Fact]
    public void The_budget_of_false_alarms_reads_as_approved() => ApprovedText.Matches(Html(SampleProvince.Calm() with { Anomalies = [new("claims_anomaly", "2026-W46", 0.5m, 0.1234m, 3, 1, 0.91m, 134, 2)] }));

    [Fact]
    public void Nothing_in_it_runs_or_comes_from_elsewhere()
    {
        var snapshot = SampleProvince.OneEvent() with
        {
            Reports = [new ReportedLayoff("1", "370214", "<script src=//x></script><img src=x>", LayoffKind.Layoff, 30, 60, "", new DateOnly(2026, 11, 19), new DateOnly(2026, 12, 1), "")],
        };

        var html = Html(snapshot);

        Assert.Contains("&lt;script src=//x&gt;", html, StringComparison.Ordinal);
        Assert.All((string[])["<script", "<img", "<link", "src=\"", "url(", "http://", "https://", "@import"], forbidden => Assert.DoesNotContain(forbidden, html, StringComparison.Ordinal));
    }

    private static string Html(Snapshot snapshot, bool isDrill = false)
    {
        var briefing = BriefingComposer.Compose(SampleProvince.Rules, snapshot, SampleProvince.SnapshotId, SampleProvince.Week);
        return new HtmlBriefing(ShippedTexts.All, new ServiceLabel("山东省就业失业监测预警系统", isDrill, IsTrial: true)).Render(briefing, SampleProvince.Rules.Grades, DisposalSection.None, QualitySection.None, new AuditHead(128, "3f2a9c1b7d02e5aa41d6"));
    }
}
