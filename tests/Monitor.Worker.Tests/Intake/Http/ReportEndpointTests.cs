using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitor.Rules.Panels;
using Monitor.Worker.Intake.Http;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Intake.Http;

public sealed class ReportEndpointTests : IAsyncLifetime
{
    private const string Good = """{"number":"2024-001","enterprise":"示例造船厂","credit_code":"91370200264574251E","region":"370214","kind":"closure","people":320,"headcount":400,"notice_date":"2024-02-19","contact_mobile":"13900000000"}""";
    private ImportFixture fixture = null!;
    private WebApplication host = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        fixture = await ImportFixture.CreateAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(new ReportIntake(fixture.Record, () => ARuleSet.Small));
        host = builder.Build();
        host.MapLayoffReports();
        await host.StartAsync(TestContext.Current.CancellationToken);
        client = new() { BaseAddress = new(host.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
        await fixture.DisposeAsync();
    }

    [Fact]
    public async Task A_report_is_in_the_record_before_its_receipt_is_given()
    {
        var (status, text) = await PostAsync(Good);

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal("""{"receipt":"HZ-20240220-000001","accepted":1,"rejected":[]}""", text);
        var report = Assert.Single(fixture.Record.ReadReports(0)).Report;
        Assert.Equal(("layoff_http", "2024-001", "370214", 320, "HZ-20240220-000001"), (report.Source, report.Number, report.Region, report.People, report.Receipt));
    }

    [Fact]
    public async Task A_report_over_HTTP_says_everything_that_a_file_can()
    {
        const string Further = """
            "stage":"初报","planned_people":320,"done_people":0,"batches":"2024-03-20:200；2024-04-20:120","reduction_type":"T03","main_reason":"订单不足","arrears_people":12,"arrears_yuan":36000.5,
            "owner_code":"91370200264574251E","address":"城阳区正阳路1号","explained_on":"2024-02-10","union_heard":true,"protected_checked":true,"list_present":true,"compensation_present":false,"contact_name":"王某"
            """;

        var (status, text) = await PostAsync($"{Good[..^1]},{Further}}}");

        Assert.Equal((HttpStatusCode.Created, """{"receipt":"HZ-20240220-000001","accepted":1,"rejected":[]}"""), (status, text));
        var filing = Assert.Single(fixture.Record.ReadReports(0)).Report.Filing;
        Assert.Equal((FilingStage.First, 320, "T03", "R04", 36000.5m, true, false), (filing.Stage, filing.PlannedPeople, filing.ReductionType, filing.MainReason, filing.ArrearsYuan, filing.Duties.UnionHeard, filing.Duties.CompensationPresent));
        Assert.Equal([200, 120], filing.Batches.Select(batch => batch.People));
    }

    [Fact]
    public async Task A_name_that_would_run_backwards_is_refused()
    {
        var (status, text) = await PostAsync(Good.Replace("示例造船厂", "\\u202E厂船造例示", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(
            """{"receipt":null,"accepted":0,"rejected":[{"index":0,"field":"enterprise","reason":"含有改变文字方向的控制字符，会使名称倒着显示；请删去后重新填写"}]}""",
            text);
        Assert.Empty(fixture.Record.ReadReports(0));
    }

    [Fact]
    public async Task The_same_report_again_gets_the_same_receipt_and_writes_nothing()
    {
        await PostAsync(Good);
        fixture.Clock.Advance(TimeSpan.FromDays(2));

        var (status, text) = await PostAsync(Good);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""{"receipt":"HZ-20240220-000001","accepted":1,"rejected":[]}""", text);
        Assert.Single(fixture.Record.ReadReports(0));
    }

    [Fact]
    public async Task A_corrected_report_is_a_new_version_with_a_receipt_of_its_own()
    {
        await PostAsync(Good);

        var (status, text) = await PostAsync(Good.Replace("320", "350", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Contains("HZ-20240220-000002", text, StringComparison.Ordinal);
        Assert.Equal([320, 350], fixture.Record.ReadReports(0).Select(it => it.Report.People));
    }

    [Fact]
    public async Task The_good_reports_of_a_batch_are_taken_and_the_bad_ones_told_and_set_aside()
    {
        var bad = Good.Replace("2024-001", "2024-002", StringComparison.Ordinal).Replace("370214", "999999", StringComparison.Ordinal);

        var (status, text) = await PostAsync($"[{bad},{Good}]");

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(
            """{"receipt":"HZ-20240220-000001","accepted":1,"rejected":[{"index":0,"field":"region","reason":"地区“999999”不在区划表中；请核对名称或代码"}]}""",
            text);
        Assert.Equal(
            (null, 1, "region", "历史代码请补入 regions.yaml 的 former_codes"),
            (await fixture.QuarantineAsync()).Select(row => (row.FileId, row.Line, row.Field, row.Remedy)).Single());
    }

    [Fact]
    public async Task What_is_refused_is_kept_once_however_often_it_is_sent()
    {
        var bad = Good.Replace("370214", "999999", StringComparison.Ordinal);

        await PostAsync(bad);
        await PostAsync($"[{Good},{bad},{bad}]");
        fixture.Clock.Advance(TimeSpan.FromDays(1));
        var (status, _) = await PostAsync(bad);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        var row = Assert.Single(await fixture.QuarantineAsync());
        Assert.Equal((QuarantineKind.Refusal, ""), (row.Kind, row.Sender));
    }

    [Fact]
    public async Task Of_one_sender_only_so_much_that_is_refused_is_kept_a_day()
    {
        async Task<int> SendAsync(int from)
        {
            var (_, text) = await PostAsync($"[{string.Join(',', Enumerable.Range(from, 150).Select(number => Good.Replace("2024-001", $"B-{number}", StringComparison.Ordinal).Replace("370214", "999999", StringComparison.Ordinal)))}]");
            using var answer = JsonDocument.Parse(text);
            return answer.RootElement.GetProperty("rejected").GetArrayLength();
        }

        Assert.Equal((150, 150), (await SendAsync(0), await SendAsync(150)));
        Assert.Equal(RefusedRows.MostADay, (await fixture.QuarantineAsync()).Count);
        fixture.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(150, await SendAsync(300));
        Assert.Equal(RefusedRows.MostADay + 150, (await fixture.QuarantineAsync()).Count);
    }

    [Theory]
    [InlineData("\"people\":320", "\"people\":\"三百\"", "people", "“三百”不是整数人数；请改为整数，不详时留空")]
    [InlineData("\"people\":320", "\"poeple\":320", "poeple", "没有这个字段；可用的字段为 region、number、enterprise、enterprise_key、credit_code、people、headcount、notice_date、effective_date、kind、industry、reason、contact_mobile、withdrawn、stage、planned_people、done_people、batches、reduction_type、main_reason、second_reason、third_reason、suspended_from、resumes_on、closes_on、arrears_people、arrears_yuan、incident_on、incident_people、owner_code、address、hired_again_on、hired_again_people、former_staff_preferred、explained_on、union_heard、protected_checked、list_present、compensation_present、zero、period、contact_name")]
    [InlineData("closure", "closed", "kind", "“closed”不是有效的种类；可用的种类为 closure、collective_incident、layoff、suspension、unknown、wage_arrears、zero_report")]
    [InlineData("4251E", "4215E", "credit_code", "统一社会信用代码“91370200264574215E”的校验码不符；请核对是否抄错")]
    [InlineData("13900000000", "053288880000", "contact_mobile", "联系电话不是 11 位手机号码；请核对")]
    [InlineData("\"headcount\":400", "\"headcount\":300", "headcount", "职工人数 300 少于裁减人数 320；请核对")]
    [InlineData("\"headcount\":400", "\"arrears_yuan\":\"十万\"", "arrears_yuan", "“十万”不是有效金额；请填写以元为单位的数字，最多两位小数")]
    [InlineData("2024-02-19", "2024-2-19", "notice_date", "“2024-2-19”不是有效日期；本数据源的日期写法为 yyyy-MM-dd")]
    public async Task A_bad_report_is_refused_with_its_field_and_reason(string good, string bad, string field, string reason)
    {
        var (status, text) = await PostAsync(Good.Replace(good, bad, StringComparison.Ordinal));

        using var answer = JsonDocument.Parse(text);
        var rejected = answer.RootElement.GetProperty("rejected")[0];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal((field, reason), (rejected.GetProperty("field").GetString(), rejected.GetProperty("reason").GetString()));
        Assert.Empty(fixture.Record.ReadReports(0));
    }

    [Fact]
    public async Task Half_a_character_is_refused_as_a_fault_of_its_report()
    {
        var (status, text) = await PostAsync(Good.Replace("2024-001", "2024-\\ud800", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("含有残缺的字符；内容应为 UTF-8 编码的 JSON，请改正", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"number\":", HttpStatusCode.BadRequest)]
    [InlineData("{\"number\":\"1\",\"number\":\"2\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"number\":\"1\",\"\\ud800\":\"2\"}", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.UnprocessableEntity)]
    [InlineData("[1]", HttpStatusCode.UnprocessableEntity)]
    public async Task What_is_no_report_is_refused(string body, HttpStatusCode expected)
    {
        Assert.Equal(expected, (await PostAsync(body)).Status);
    }

    [Fact]
    public async Task A_body_beyond_all_measure_is_refused()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync("[" + new string(' ', 9 * 1024 * 1024) + "]")).Status);
    }

    [Fact]
    public async Task Receipts_count_from_one_each_day()
    {
        await PostAsync(Good);
        fixture.Clock.Advance(TimeSpan.FromDays(1));

        var (_, text) = await PostAsync(Good.Replace("2024-001", "2024-002", StringComparison.Ordinal));

        Assert.Contains("HZ-20240221-000001", text, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, ReportEndpoint.Path) { Content = content };
        request.Headers.ExpectContinue = true; // so that a refusal can be read before the body is sent
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
