using System.Globalization;
using Microsoft.Playwright;
using Monitor.Rules.Panels;
using Monitor.Testing.Servers;

namespace Monitor.Worker.Tests.Reporters;

/// <summary>A personnel officer fills in the form in a real Chromium, on a telephone and at a desk; no script runs.</summary>
public sealed class FormInBrowserTests(Browser browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("phone", 390, 844)]
    [InlineData("desk", 1280, 900)]
    public async Task A_report_is_refused_with_its_faults_and_taken_once_they_are_mended(string name, int width, int height)
    {
        var page = await browser.OpenOrSkipAsync(width, height, name == "phone");
        await using var service = await ReportingService.StartAsync(Token);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        var link = (await service.Keys.InviteAsync(ReportingService.Reporter, service.Clock.GetUtcNow().AddDays(7), "duty", "test", Token)).Secret;

        await page.GotoAsync($"{service.Address}/report/invitation/{link}");
        await LookAsync(page, name, "1-home");
        Assert.EndsWith("/report", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "报告新的情况" }).ClickAsync();
        await LookAsync(page, name, "2-form");

        await page.GetByLabel("裁减（涉及）人数").FillAsync("三百");
        await page.GetByLabel("情况说明").FillAsync("订单减少 <b>一车间</b>停产");
        await page.GetByLabel("联系电话").FillAsync("0532-88880000");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交报告" }).ClickAsync();
        await LookAsync(page, name, "3-faults");
        Assert.Equal("有6处需要改正，报告还没有提交", await page.Locator(".faults h2").TextContentAsync());
        Assert.Equal("“三百”不是整数人数；请改为整数", await page.Locator("#people-fault").TextContentAsync());
        Assert.Equal("三百", await page.GetByLabel("裁减（涉及）人数").InputValueAsync());
        Assert.Equal("订单减少 <b>一车间</b>停产", await page.GetByLabel("情况说明").InputValueAsync());
        await page.Locator(".faults a").First.ClickAsync();
        await LookAsync(page, name, "4-at-fault", fullPage: false);

        await page.GetByLabel("经济性裁员（规模减员）").CheckAsync();
        await page.GetByLabel("裁减（涉及）人数").FillAsync("30");
        await page.GetByLabel("裁减前职工总数").FillAsync("400");
        await page.GetByLabel("实施日期").FillAsync("2026-12-05");
        await page.GetByLabel("主要原因").SelectOptionAsync(["订单不足"]);
        await page.GetByLabel("联系人").FillAsync("示例联系人");
        await page.GetByLabel("联系电话").FillAsync("13900000000");
        await page.GetByText("经济性裁员的，请填写").ClickAsync();
        await page.GetByLabel("说明情况日期").FillAsync("2026-11-01");
        await LookAsync(page, name, "5-mended");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交报告" }).ClickAsync();
        await LookAsync(page, name, "6-receipt");

        Assert.Equal("HZ-20261102-000001", await page.Locator(".receipt").TextContentAsync());
        var report = Assert.Single(service.Record.ReadReports(0)).Report;
        Assert.Equal(("甲东示例纺织厂", LayoffKind.Layoff, 30, 400, "R04", "HZ-20261102-000001"), (report.Enterprise, report.Kind, report.People, report.Headcount, report.Filing.MainReason, report.Receipt));
        Assert.Equal((FilingStage.First, new DateOnly(2026, 11, 1)), (report.Filing.Stage, report.Filing.Duties.ExplainedOn));

        await page.GetByRole(AriaRole.Link, new() { Name = "回到首页" }).ClickAsync();
        await LookAsync(page, name, "7-filed");
        await page.GetByRole(AriaRole.Link, new() { Name = "更正或续报" }).ClickAsync();
        Assert.Equal("30", await page.GetByLabel("裁减（涉及）人数").InputValueAsync());
        Assert.Equal("13900000000", await page.GetByLabel("联系电话").InputValueAsync());
        await page.GetByLabel("裁减（涉及）人数").FillAsync("45");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交报告" }).ClickAsync();
        Assert.Equal("HZ-20261102-000002", await page.Locator(".receipt").TextContentAsync());
        Assert.Equal([(1, 30), (2, 45)], service.Record.ReadReports(0).Select(it => (it.Version, it.Report.People!.Value)));
        Assert.DoesNotContain(complaints, text => !text.Contains("422", StringComparison.Ordinal)); // the refusal is noted; nothing was blocked by the page's own policy
    }

    /// <summary>Nothing may run over the edge; with MONITOR_PICTURES a picture is left there to be looked at.</summary>
    private static async Task LookAsync(IPage page, string name, string step, bool fullPage = true)
    {
        var widest = await page.Locator("body *").EvaluateAllAsync<double>("all => Math.max(...all.map(one => one.getBoundingClientRect().right))");
        Assert.True(widest <= page.ViewportSize!.Width + 0.5, string.Create(CultureInfo.InvariantCulture, $"{step}: something reaches to {widest} px of {page.ViewportSize.Width}."));
        if (Environment.GetEnvironmentVariable("MONITOR_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"report-{name}-{step}.png"), FullPage = fullPage });
        }
    }
}
