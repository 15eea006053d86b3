using Monitor.Rules.Panels;
using Monitor.Testing;
using Monitor.Worker.CommandLine;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Record;

namespace Monitor.Worker.Tests.CommandLine;

/// <summary>A report that is amended and withdrawn, and one that is split, asked for as known on any day.</summary>
public sealed class ReportCommandTests : IAsyncLifetime
{
    private static readonly ReportRow First = new()
    {
        Source = "layoff_http",
        Number = "R-1",
        Region = "370214",
        Enterprise = "示例造船厂",
        EnterpriseKey = "示例造船厂",
        Kind = LayoffKind.Layoff,
        People = 40,
        Headcount = 400,
        NoticeDate = new DateOnly(2026, 11, 23),
        EffectiveDate = new DateOnly(2026, 12, 1),
        Receipt = "HZ-20261123-000001",
        Filing = new() { Stage = FilingStage.First, ReductionType = "T03", ArrearsYuan = 12500.5m, Duties = new() { UnionHeard = false } },
        Contact = new(null, "13900000001", "王某"),
    };

    private TemporaryRecord temporary = null!;

    public async ValueTask InitializeAsync()
    {
        temporary = await TemporaryRecord.OpenAsync();
        await AddAsync(First);
        temporary.Clock.Advance(TimeSpan.FromDays(1));
        await AddAsync(First with { People = 60, Receipt = null, Filing = First.Filing with { Stage = FilingStage.FollowUp } });
        await AddAsync(First with { Number = "R-2", Enterprise = "示例纺织厂", EnterpriseKey = "示例纺织厂", People = 12, EffectiveDate = new DateOnly(2026, 12, 5), Receipt = null, Filing = Filing.Unstated });
        await AddAsync(First with { Number = "R-3", Enterprise = "示例纺织厂", EnterpriseKey = "示例纺织厂", People = 9, EffectiveDate = new DateOnly(2026, 12, 20), Receipt = null, Filing = Filing.Unstated });
        temporary.Clock.Advance(TimeSpan.FromDays(1));
        await AddAsync(First with { Withdrawn = true, Receipt = null });
        await temporary.CloseAsync();
    }

    public async ValueTask DisposeAsync() => await temporary.DisposeAsync();

    [Fact]
    public async Task Reports_are_listed_as_they_were_known_on_a_day()
    {
        Assert.Equal(
            (0, "截至2026年11月23日23时59分有效的报告1份。\n  R-1　青岛市城阳区　示例造船厂　经济性裁员　40人（占职工总数400人的10%）　第1版　2026年11月23日8时00分得知\n"),
            await RunAsync("list", "--as-known-at", "2026-11-23"));
        var (_, later) = await RunAsync("list", "--as-known-at", "2026-11-24 09:00");
        Assert.StartsWith("截至2026年11月24日9时00分有效的报告3份。\n  R-1　青岛市城阳区　示例造船厂　经济性裁员　60人（占职工总数400人的15%）　第2版", later, StringComparison.Ordinal);
        var (_, now) = await RunAsync("list");
        Assert.StartsWith("截至2026年11月25日8时00分有效的报告2份。\n  R-2", now, StringComparison.Ordinal);
        Assert.Contains("第3版（已撤回）", (await RunAsync("list", "--all")).Printed, StringComparison.Ordinal);
        Assert.Equal((0, "截至2026年11月25日8时00分有效的报告0份。\n"), await RunAsync("list", "--region", "370100"));
    }

    [Fact]
    public async Task Every_version_of_a_report_is_shown_without_its_contact()
    {
        var (code, printed) = await RunAsync("show", "R-1", "--as-known-at", "2026-11-24");

        Assert.Equal(0, code);
        Assert.StartsWith("报告R-1，截至2026年11月24日23时59分共2版。\n\n第1版　2026年11月23日8时00分得知　回执HZ-20261123-000001\n", printed, StringComparison.Ordinal);
        Assert.Contains("  报告阶段：续报\n  减少类型：经济性裁员（T03）\n  欠薪金额：12500.5元\n  是否听取工会或职工意见：否\n", printed, StringComparison.Ordinal);
        Assert.Contains("【报告不及时】青岛市城阳区　示例造船厂（R-1）\n    报告日期2026年11月23日，实施日期2026年12月1日，仅提前8日，不足30日。\n", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("王某", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("13900000001", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_those_of_the_reports_then_in_force()
    {
        var (code, printed) = await RunAsync("findings");

        Assert.Equal(0, code);
        Assert.Equal(
            """
            截至2026年11月25日8时00分的研判结果1项，供核实，本身不改变预警级别。
              【疑似拆分裁员】青岛市城阳区　示例纺织厂（R-2、R-3）
                2026年12月5日至12月20日（30日内）分2次裁减12人、9人，每次均未达到报告线，合计21人（占职工总数400人的5.3%）；请核实是否为同一次裁员拆分实施。
                依据：《中华人民共和国劳动合同法》第四十一条第一款（三十日自说明情况起算，按报告日期参照为示例，待确认）；合计三十日和九十日为示例，待确认

            """.ReplaceLineEndings("\n"),
            printed);
        Assert.Contains("没有需要提示的研判结果", (await RunAsync("findings", "--kind", "Rehiring")).Printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--as-known-at：“昨天”不是日期或者时刻，写法如 2026-03-01 或者 \"2026-03-01 09:30\"。\n", "list", "--as-known-at", "昨天")]
    [InlineData(2, "行政区划中没有代码为379999的地区。请核对后重试。\n", "findings", "--region", "379999")]
    [InlineData(3, "截至2026年11月25日8时00分没有编号为R-9的报告。请核对编号，或用 monitor report list 查看。\n", "show", "R-9")]
    public async Task What_cannot_be_answered_is_said(int code, string printed, params string[] arguments) => Assert.Equal((code, printed), await RunAsync(arguments));

    private Task<bool> AddAsync(ReportRow row) => temporary.Record.WriteAsync(transaction => transaction.AddReport(row), TemporaryRecord.Token);

    private async Task<(int Code, string Printed)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        var parsed = MonitorCommandLine.Create(new CommandSurroundings("nobody", "host1", temporary.Clock))
            .Parse(["report", .. arguments, "--config", Path.Combine(RepositoryFolder.Path, "config"), "--data", Path.GetDirectoryName(temporary.Path)!]);
        parsed.InvocationConfiguration.Output = output;
        parsed.InvocationConfiguration.Error = output;
        return (await parsed.InvokeAsync(cancellationToken: TemporaryRecord.Token), output.ToString());
    }
}
