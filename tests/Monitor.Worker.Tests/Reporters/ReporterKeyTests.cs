using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Monitor.Testing.Hosts;
using Monitor.Worker.Intake.Http;
using Monitor.Worker.Record;
using Monitor.Worker.Reporters;

namespace Monitor.Worker.Tests.Reporters;

public sealed class ReporterKeyTests : IAsyncLifetime
{
    private const string Good = """{"number":"2026-1","kind":"layoff","people":30,"headcount":400,"notice_date":"2026-11-02"}""";
    private ReportingService service = null!;
    private string key = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await ReportingService.StartAsync(Token);
        key = (await service.Keys.MakeKeyAsync(ReportingService.Reporter, "duty", "test", Token)).Secret;
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task What_is_registered_of_a_reporter_is_filled_in()
    {
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(Good)).Status);

        var report = Assert.Single(service.Record.ReadReports(0)).Report;
        Assert.Equal(("jd-mill/2026-1", "甲东示例纺织厂", SmallProfile.East, 30), (report.Number, report.Enterprise, report.Region, report.People));
    }

    [Fact]
    public async Task Two_reporters_with_the_same_number_do_not_touch_each_other()
    {
        await service.Record.Reporters.PutAsync(new() { Id = "yn-mill", Enterprise = "乙南示例厂", Region = SmallProfile.South, MadeAt = service.Clock.GetUtcNow() }, "duty", "test", Token);
        var other = (await service.Keys.MakeKeyAsync("yn-mill", "duty", "test", Token)).Secret;

        await PostAsync(Good);
        await PostAsync(Good, other);

        Assert.Equal([("jd-mill/2026-1", 1), ("yn-mill/2026-1", 1)], service.Record.ReadReports(0).Select(it => (it.Report.Number, it.Version)));
    }

    [Theory]
    [InlineData("\"enterprise\":\"另一家厂\"", "enterprise", "与登记的企业名称“甲东示例纺织厂”不符；只能为本企业报送，名称变更请先联系人力资源社会保障部门")]
    [InlineData("\"enterprise_key\":\"x\"", "enterprise_key", "凭报送密钥报送的，企业以登记为准，不填此项")]
    [InlineData("\"credit_code\":\"91370200264574251X\"", "credit_code", "与登记的统一社会信用代码不符；请核对")]
    public async Task A_reporter_reports_for_itself_alone(string extra, string field, string reason)
    {
        var (status, text) = await PostAsync(Good.Replace("\"number\"", $"{extra},\"number\"", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains($"\"field\":\"{field}\",\"reason\":\"{reason}\"", text, StringComparison.Ordinal);
        Assert.Empty(service.Record.ReadReports(0));
    }

    [Fact]
    public async Task A_revoked_key_is_turned_away_at_once()
    {
        await PostAsync(Good);
        var row = Assert.Single(await service.Record.Reporters.ListKeysAsync(Token));
        Assert.True(await service.Record.Reporters.RevokeKeyAsync(row.Id, "duty", "test", Token));

        var (status, text) = await PostAsync(Good);

        Assert.Equal((HttpStatusCode.Unauthorized, """{"error":"报送密钥无效或已停用；请联系当地人力资源社会保障部门重新发放"}"""), (status, text));
        Assert.False(await service.Record.Reporters.RevokeKeyAsync(row.Id, "duty", "test", Token));
    }

    [Fact]
    public async Task An_invitation_is_no_key()
    {
        var link = (await service.Keys.InviteAsync(ReportingService.Reporter, service.Clock.GetUtcNow().AddDays(1), "duty", "test", Token)).Secret;

        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(Good, ReporterKeys.Prefix + link)).Status);
    }

    [Fact]
    public async Task Whoever_tries_keys_has_to_wait()
    {
        for (var tried = 0; tried < 10; tried++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(Good, "rk_wrong")).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await PostAsync(Good)).Status);
        using var act = await service.Client.GetAsync(new Uri("/api/cases/SX2026-0001", UriKind.Relative), Token);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, act.StatusCode); // keys of persons are counted apart
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(Good)).Status);
    }

    [Fact]
    public async Task The_record_holds_no_secret_and_the_log_of_acts_names_who_made_it()
    {
        var row = Assert.Single(await service.Record.Reporters.ListKeysAsync(Token));

        Assert.Equal(ReporterStore.HashOf(key), row.Hash);
        await using var reader = service.Record.Reader();
        Assert.Equal(["reporter.put", "reporter.key.make"], reader.Audit.OrderBy(it => it.Seq).Select(it => it.Act).AsEnumerable().Where(act => act.StartsWith("reporter", StringComparison.Ordinal)));
    }

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(string body, string? with = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ReportEndpoint.Path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", with ?? key);
        using var answer = await service.Client.SendAsync(request, Token);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
    }
}
