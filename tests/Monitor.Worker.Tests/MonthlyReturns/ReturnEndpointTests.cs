using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Monitor.Testing.Hosts;
using Monitor.Worker.Tests.Reporters;

namespace Monitor.Worker.Tests.MonthlyReturns;

/// <summary>A monitored enterprise returns for itself over HTTP.</summary>
public sealed class ReturnEndpointTests : IAsyncLifetime
{
    private const string Good = """{"month":"2026-10","previous":400,"current":370,"hired":5,"left":35,"industry":"纺织","size":"中型","reduction_type":"T06","main_reason":"R07","main_explanation":"合同到期"}""";
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
    public async Task A_return_is_in_the_record_before_its_receipt_is_given_and_the_same_again_gets_the_same()
    {
        var first = await PostAsync(Good);
        var again = await PostAsync(Good);

        Assert.Equal((HttpStatusCode.Created, """{"receipt":"HZ-20261102-000001","accepted":1,"rejected":[]}"""), first);
        Assert.Equal((HttpStatusCode.OK, first.Text), again);
        var version = Assert.Single(service.Record.ReadReturns(0));
        Assert.Equal(
            ("returns_http", ReportingService.CreditCode, "甲东示例纺织厂", SmallProfile.East, "2026-10", 1, 400, 370),
            (version.Return.Source, version.Return.EnterpriseKey, version.Return.Enterprise, version.Return.Region, version.Return.Month.ToString(), version.Version, version.Return.Content.Previous, version.Return.Content.Current));
    }

    [Fact]
    public async Task A_corrected_return_is_a_new_version()
    {
        await PostAsync(Good);
        await PostAsync(Good.Replace("370", "371", StringComparison.Ordinal).Replace("35", "34", StringComparison.Ordinal));

        Assert.Equal([(1, 370), (2, 371)], service.Record.ReadReturns(0).Select(version => (version.Version, version.Return.Content.Current)));
    }

    [Theory]
    [InlineData("\"reduction_type\":\"T06\",", "", "reduction_type", "本期就业人数少于上期，但没有填写就业人数减少类型；请补填后重新报送")]
    [InlineData("\"main_explanation\":\"合同到期\"", "\"second_explanation\":\"合同到期\"", "main_explanation", "本期就业人数少于上期，但没有填写主要原因的说明；请补填后重新报送")]
    [InlineData("T06", "T66", "reduction_type", "不在减少类型代码表中；请填写代码或者名称：T01 关闭破产、T02 停业整顿、T03 经济性裁员、T04 业务转移、T05 自然减员、T06 正常解除或终止劳动合同、T07 国际因素变化影响、T08 自然灾害、T09 重大事件影响、T10 其他")]
    [InlineData("\"hired\":5", "\"hired\":9", "current", "上期人数加新招、减去减员，不等于本期人数；请核对后重新报送")]
    [InlineData("2026-10", "2026-12", "month", "得知时（2026-11-02）2026年12月尚未开始；请核对日期")]
    [InlineData("\"current\":370", "\"current\":\"三百七十\"", "current", "“三百七十”不是整数人数；请改为整数，不详时留空")]
    [InlineData("\"month\"", "\"enterprise\":\"另一家厂\",\"month\"", "enterprise", "与登记的企业名称“甲东示例纺织厂”不符；只能为本企业报送，名称变更请先联系人力资源社会保障部门")]
    public async Task The_enterprise_is_told_what_is_wrong_and_quarantine_does_not_tell_what_it_returned(string from, string to, string field, string reason)
    {
        var (status, text) = await PostAsync(Good.Replace(from, to, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains($"\"field\":\"{field}\",\"reason\":\"{reason}\"", text, StringComparison.Ordinal);
        Assert.Empty(service.Record.ReadReturns(0));
        var row = Assert.Single(await service.Record.Imports.QuarantineAsync(0, 10, Token));
        Assert.Equal((field, "", null), (row.Field, row.Raw, row.Cells));
        Assert.DoesNotContain("三百七十", row.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("纺织", row.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enterprise_without_a_code_is_the_same_however_its_brackets_are_written()
    {
        const string Other = """{"enterprise":"乙厂（一分厂）","region":"990101","month":"2026-10","previous":10,"current":10}""";
        using var first = await service.Client.PostAsync("/api/monthly-returns", new StringContent(Other, Encoding.UTF8, "application/json"), Token);
        using var second = await service.Client.PostAsync("/api/monthly-returns", new StringContent(Other.Replace('（', '(').Replace('）', ')'), Encoding.UTF8, "application/json"), Token);

        Assert.Equal((HttpStatusCode.Created, "乙厂(一分厂)"), (first.StatusCode, Assert.Single(service.Record.ReadReturns(0).Select(version => version.Return.EnterpriseKey).Distinct())));
    }

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/monthly-returns") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await service.Client.SendAsync(request, Token);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
    }
}
