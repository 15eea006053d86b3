using System.Text.Json;
using Monitor.Worker.Tests.Reporters;

namespace Monitor.Worker.Tests.CommandLine;

/// <summary>The register of reporters by its commands, beside a service that runs; it is 10:00 on 2 November 2026.</summary>
public sealed class ReporterCommandTests : IAsyncLifetime
{
    private ReportingService service = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => service = await ReportingService.StartAsync(Token);

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task A_reporter_is_registered_changed_and_listed()
    {
        Assert.Equal(
            (0, "已登记报送单位jd-dye：甲东示例印染厂（甲市甲东县）。发放密钥：monitor reporter key add jd-dye\n"),
            await RunAsync("put", "jd-dye", "--name", "甲东示例印染厂", "--region", "990101", "--mail", "dye@labour.test"));
        Assert.Equal(0, (await RunAsync("put", "jd-dye", "--name", "甲东示例印染有限公司", "--region", "990101")).Code);

        var (code, listed) = await RunAsync("list");

        Assert.Equal(0, code);
        Assert.Matches("jd-dye +甲东示例印染有限公司 +甲市甲东县\n", listed);
        Assert.EndsWith("共2家。\n", listed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("编号“JD”不合要求：应为 2 至 32 位小写英文字母、数字和连字符，例如 sl-textile。\n", "put", "JD", "--name", "示例厂", "--region", "990101")]
    [InlineData("区划代码“999999”不在区划表中；请核对。\n", "put", "jd-dye", "--name", "示例厂", "--region", "999999")]
    [InlineData("统一社会信用代码“9137”有误（18 位，末位为校验码）；请核对。\n", "put", "jd-dye", "--name", "示例厂", "--region", "990101", "--credit-code", "9137")]
    [InlineData("没有登记编号为“nobody”的报送单位，或者不在您的地区。登记：monitor reporter put；清单：monitor reporter list。\n", "due", "nobody", "--every", "month")]
    [InlineData("截止天数、宽限天数应为 0 至 60。\n", "due", "jd-mill", "--every", "month", "--due-days", "99")]
    public async Task What_cannot_be_done_is_refused_with_the_reason(string reason, params string[] arguments) => Assert.Equal((4, reason), await RunAsync(arguments));

    [Fact]
    public async Task A_stranger_is_told_who_may() =>
        Assert.Equal(
            (2, "操作系统账户“stranger”没有对应的人员，不能办理。请由运维人员在 people.yaml 中为本人登记 account: stranger，再重试。\n"),
            await service.CommandAsync("stranger", ["reporter", "list"], Token));

    [Fact]
    public async Task A_key_and_a_link_are_shown_once_listed_and_revoked()
    {
        var (made, key) = await RunAsync("key", "add", ReportingService.Reporter);
        var (invited, link) = await RunAsync("invite", ReportingService.Reporter, "--days", "2", "--address", "https://bs.example.org");

        Assert.Equal((0, 0), (made, invited));
        Assert.Matches("rk_[A-Za-z0-9_-]{43}", key);
        Assert.Matches("https://bs\\.example\\.org/report/invitation/[A-Za-z0-9_-]+\n", link);
        Assert.Contains("11月4日10:00前有效", link, StringComparison.Ordinal);
        var (_, listed) = await RunAsync("key", "list");
        Assert.DoesNotContain("rk_", listed, StringComparison.Ordinal);
        Assert.EndsWith("共2个。\n", listed, StringComparison.Ordinal);
        Assert.Equal((0, "已停用甲东示例纺织厂的第1号报送密钥，立即生效。\n"), await RunAsync("key", "revoke", "1"));
        Assert.Equal(4, (await RunAsync("key", "revoke", "1")).Code);
        Assert.Equal((4, "有效天数应为 1 至 90。\n"), await RunAsync("invite", ReportingService.Reporter, "--days", "365"));
        Assert.Equal(
            (4, "服务只在本机监听，企业打不开这个地址：请用 --address 写明企业访问的网址，或者写入 filing.yaml 的 register.address。\n"),
            await RunAsync("invite", ReportingService.Reporter));
    }

    [Fact]
    public async Task Who_owes_a_report_is_listed_as_known_on_any_day()
    {
        Assert.Equal((0, "甲东示例纺织厂自2026年10月1日起每月应当报告；没有裁减的，零报告。\n"), await RunAsync("due", ReportingService.Reporter, "--every", "month", "--from", "2026-10-01"));
        service.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 12, 9, 0, 0, TimeSpan.FromHours(8)));

        Assert.Equal((0, "截至2026年11月9日23时59分，没有逾期未报的单位。\n"), await RunAsync("overdue", "--as-known-at", "2026-11-09"));
        Assert.Equal(
            (3,
            """
            甲市甲东县　2026年10月：应报1家，已报0家，逾期1家
              甲东示例纺织厂（jd-mill）：2026年11月5日截止，宽限至2026年11月9日，逾期3天
            截至2026年11月12日9时00分，逾期未报共1家次。

            """.ReplaceLineEndings("\n")),
            await RunAsync("overdue", "--region", "990100"));
        var (_, json) = await RunAsync("overdue", "--json");
        var owed = Assert.Single(JsonDocument.Parse(json).RootElement.EnumerateArray());
        Assert.Equal(("jd-mill", "2026-10", 3), (owed.GetProperty("reporter").GetString(), owed.GetProperty("period").GetString(), owed.GetProperty("daysOverdue").GetInt32()));
        Assert.DoesNotContain("labour.test", json, StringComparison.Ordinal);
        Assert.Equal((0, "截至2026年11月12日9时00分，没有逾期未报的单位。\n"), await RunAsync("overdue", "--region", "990200"));
    }

    [Fact]
    public async Task A_reporter_that_is_let_off_owes_nothing_from_then_on()
    {
        await RunAsync("due", ReportingService.Reporter, "--every", "month", "--from", "2026-10-01");
        service.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 12, 9, 0, 0, TimeSpan.FromHours(8)));
        Assert.Equal((0, "甲东示例纺织厂今后不再要求定期报告。\n"), await RunAsync("due", ReportingService.Reporter, "--every", "none"));

        Assert.Equal(0, (await RunAsync("overdue")).Code);
        Assert.Equal(3, (await RunAsync("overdue", "--as-known-at", "2026-11-11")).Code);
    }

    private Task<(int Code, string Printed)> RunAsync(params string[] arguments) => service.CommandAsync(ReportingService.Officer, ["reporter", .. arguments], Token);
}
