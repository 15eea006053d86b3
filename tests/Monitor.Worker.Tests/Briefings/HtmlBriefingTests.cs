using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Testing;
using Monitor.Worker.Briefings;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Briefings;

public sealed class HtmlBriefingTests
{
    private static readonly HtmlBriefing Page = new(ShippedTexts.All, new ServiceLabel("山东省就业失业监测预警系统", IsDrill: false, IsTrial: true));

    [Fact]
    public void A_briefing_without_events_reads_as_approved() => ApprovedText.Matches(Html(Of(SampleProvince.Calm())));

    [Fact]
    public void A_briefing_of_one_event_reads_as_approved() => ApprovedText.Matches(Html(Of(SampleProvince.OneEvent() with { Upcoming = SampleProvince.OneEvent().Reports })));

    [Fact]
    public void A_briefing_of_a_hard_week_reads_as_approved() => ApprovedText.Matches(Html(HardWeek()));

    [Fact]
    public void A_briefing_without_any_data_reads_as_approved() => ApprovedText.Matches(Html(Of(SampleProvince.NothingKnown())));

    [Fact]
    public void Everything_that_the_document_says_stands_in_the_page_in_order()
    {
        var document = HardWeek();

        var visible = VisibleText.Of(Html(document));

        var at = 0;
        foreach (var text in document.Blocks.Where(block => block is not FreeText).SelectMany(BriefingCheck.Texts).Where(text => text.Length > 0))
        {
            var found = visible.IndexOf(text, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{text}” does not stand in the page after: {visible[Math.Max(0, at - 60)..at]}");
            at = found;
        }
    }

    [Fact]
    public void A_chart_draws_every_point_and_leaves_gaps()
    {
        var html = Html(HardWeek());
        var chart = HardWeek().Blocks.OfType<TrendChart>().Single();

        var drawing = html[html.IndexOf("<svg class=\"trend\"", StringComparison.Ordinal)..];
        drawing = drawing[..drawing.IndexOf("</svg>", StringComparison.Ordinal)];
        var lines = drawing.Split("class=\"actual\" points=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)].Split(' ').Length).ToArray();
        Assert.Equal(chart.Trend.Points.Count(point => point.Actual is not null), lines.Sum());
        Assert.Equal(2, lines.Length);
        Assert.Contains(">3210</text>", drawing, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_to_be_written_is_shown_in_a_draft_alone()
    {
        var document = Of(SampleProvince.Calm());

        Assert.DoesNotContain("待填写", Html(document), StringComparison.Ordinal);
        Assert.Contains("待填写", Html(document with { Title = document.Title with { IsDraft = true } }), StringComparison.Ordinal);
        Assert.Contains("<b>工作建议</b><p>一是加强走访。</p><p>二是按周报告。</p>", Html(document.With(new Dictionary<string, string> { ["advice"] = "一是加强走访。\n二是按周报告。" })), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_it_runs_or_comes_from_elsewhere()
    {
        var layoff = new ReportedLayoff("1", "370214", "<script src=//x></script><img src=x>", LayoffKind.Layoff, 30, 60, "<b>", new DateOnly(2026, 11, 19), new DateOnly(2026, 12, 1), "");

        var html = Html(Of(SampleProvince.OneEvent() with { Reports = [layoff], Upcoming = [layoff] }));

        Assert.Contains("&lt;script src=//x&gt;", html, StringComparison.Ordinal);
        Assert.All((string[])["<script", "<img", "<link", "src=\"", "style=\"", "url(", "http://", "https://", "@import"], forbidden => Assert.DoesNotContain(forbidden, html, StringComparison.Ordinal));
    }

    internal static BriefingDocument HardWeek()
    {
        var now = BriefingSamples.WithTrends(SampleProvince.ManyEvents() with { Anomalies = [new("claims_anomaly", "2026-W46", 0.5m, 0.1234m, 3, 1, 0.91m, 134, 2)] });
        return DocumentComposer.Compose(BriefingSamples.Matter(now, BriefingSamples.WeekBefore(now)), BriefingSamples.Weekly);
    }

    private static BriefingDocument Of(Snapshot snapshot) => DocumentComposer.Compose(BriefingSamples.Matter(snapshot), BriefingSamples.Weekly);

    private static string Html(BriefingDocument document) => Page.Render(document, new AuditHead(128, "3f2a9c1b7d02e5aa41d6"));
}
