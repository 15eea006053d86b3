using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Testing.Hosts;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Reporters;

public sealed class ZeroReportTests : IAsyncLifetime
{
    private ReportingService service = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await ReportingService.StartAsync(Token);
        service.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await service.Keys.MakeKeyAsync(ReportingService.Reporter, "duty", "test", Token)).Secret);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task A_zero_report_over_http_is_a_report_with_a_receipt_and_the_same_one_again()
    {
        var (status, first) = await SendAsync(new { kind = "zero_report", period = "2026年10月" });
        var (again, second) = await SendAsync(new { kind = "zero_report", period = "2026年10月" });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (status, again));
        Assert.Equal("HZ-20261102-000001", first.GetProperty("receipt").GetString());
        Assert.Equal("HZ-20261102-000001", second.GetProperty("receipt").GetString());
        var row = Assert.Single(service.Record.ReadReports(0)).Report;
        Assert.Equal(("jd-mill/ZERO-2026-10", LayoffKind.ZeroReport, 0, "2026-10"), (row.Number, row.Kind, row.People, row.Filing.Period));
    }

    [Fact]
    public async Task A_zero_report_that_contradicts_itself_is_refused_with_the_reason()
    {
        Assert.Equal("零报告没有填写报告期；请写明是哪一期，例如 2026-11 或者 2026年第47周", await RefusalAsync(new { number = "1", kind = "zero_report" }));
        Assert.Equal("“上个月”不是报告期；请写作 2026-11（月）或者 2026-W47、2026年第47周（周）", await RefusalAsync(new { kind = "zero_report", period = "上个月" }));
        Assert.Equal("报的是本期无裁减，又填了裁减人数 12；没有裁减的请删去人数，有裁减的请去掉“本期无裁减”", await RefusalAsync(new { kind = "zero_report", period = "2026-10", people = 12 }));
        Assert.Equal("得知时（2026-11-02）2026年12月尚未开始；请核对日期", await RefusalAsync(new { kind = "zero_report", period = "2026-12" }));
        Assert.Empty(service.Record.ReadReports(0));
    }

    [Fact]
    public async Task The_form_offers_the_period_that_is_owed_and_takes_it()
    {
        await service.Record.Duties.AddAsync(Monthly(service), "duty", "test", Token);
        var secret = (await service.Keys.InviteAsync(ReportingService.Reporter, service.Clock.GetUtcNow().AddDays(2), "duty", "test", Token)).Secret;
        using var browser = service.NewClient();
        await browser.GetAsync($"/report/invitation/{secret}", Token);

        var home = await browser.GetStringAsync("/report", Token);

        Assert.Contains("<h2>本期无裁减</h2>", home, StringComparison.Ordinal);
        Assert.Contains("本单位每月应当报告一次：2026年10月的报告2026年11月5日截止。", home, StringComparison.Ordinal);
        Assert.Contains("<option value=\"2026-10\" selected>2026年10月</option>", home, StringComparison.Ordinal);
        var proof = System.Text.RegularExpressions.Regex.Match(home, "type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");
        using var typed = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { [proof.Groups[1].Value] = WebUtility.HtmlDecode(proof.Groups[2].Value), ["period"] = "2026-10" });
        using var answer = await browser.PostAsync("/report/zero", typed, Token);
        Assert.Equal("/report/receipt/HZ-20261102-000001", answer.Headers.Location?.ToString());
        Assert.Contains("<h1>零报告已收到</h1>", await browser.GetStringAsync("/report/receipt/HZ-20261102-000001", Token), StringComparison.Ordinal);
        var after = await browser.GetStringAsync("/report", Token);
        Assert.Contains("<option value=\"2026-10\">2026年10月（已零报告）</option>", after, StringComparison.Ordinal);
        Assert.Contains("零报告（本期无裁减）", after, StringComparison.Ordinal);
    }

    internal static ReporterDutyRow Monthly(ReportingService service) => new()
    {
        Reporter = ReportingService.Reporter,
        Enterprise = "甲东示例纺织厂",
        CreditCode = ReportingService.CreditCode,
        Region = SmallProfile.East,
        Every = PeriodKind.Month,
        FromDay = new DateOnly(2026, 10, 1),
        KnownAt = service.Clock.GetUtcNow(),
    };

    private async Task<string> RefusalAsync(object report)
    {
        var (status, answer) = await SendAsync(report);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        return answer.GetProperty("rejected")[0].GetProperty("reason").GetString()!;
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(object report)
    {
        using var answer = await service.Client.PostAsJsonAsync("/api/layoff-reports", report, Token);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Token));
    }
}
