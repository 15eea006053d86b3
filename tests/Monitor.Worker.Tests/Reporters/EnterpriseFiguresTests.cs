using Monitor.Worker.Intake;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Reporters;

/// <summary>Insured staff, stops and claims of single enterprises, from the file to the alert and the page.</summary>
public sealed class EnterpriseFiguresTests : IAsyncLifetime
{
    private const string Headings = "行政区划代码,企业名称,统一社会信用代码,统计月份,参保人数\n";
    private ReportingService service = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => service = await ReportingService.StartAsync(
        Token, "sources/insured_enterprises.yaml", "sources/stops_enterprises.yaml", "sources/layoff_reports.yaml", "rules/findings.yaml");

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task A_fall_that_nobody_reported_raises_an_alert()
    {
        await TakeAsync("insurance/enterprises/insured-09.csv", $"{Headings}990101,甲东示例纺织厂,{ReportingService.CreditCode},2026-09,400\n");
        await TakeAsync("insurance/enterprises/insured-10.csv", $"{Headings}990101,甲东示例纺织厂,{ReportingService.CreditCode},2026-10,330\n");

        service.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 3, 10, 0, 0, TimeSpan.FromHours(8)));
        await service.EvaluateAsync(Token);

        await using var context = service.Record.Reader();
        var alert = Assert.Single(context.Alerts.AsEnumerable(), row => row.Rule == "layoffs_unreported");
        Assert.Equal("990101", alert.Region);
        var (_, findings) = await service.CommandAsync(ReportingService.Officer, ["report", "findings", "--kind", "Unreported"], Token);
        Assert.Contains("参保人数由2026年9月30日的400人降至2026年10月31日的330人，减少70人（17.5%），其间没有收到裁减人员报告", findings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_row_is_told_and_the_same_file_again_adds_nothing()
    {
        var rows = $"{Headings}990101,甲东示例纺织厂,{ReportingService.CreditCode},2026-09,400\n990101,,{ReportingService.CreditCode},2026-09,5\n990101,乙厂,9137,2026-09,5\n990101,丙厂,,2026-09,五\n990101,丁厂,,2027-01,5\n990101,戊厂,,2026-09,8\n990101,己厂,,2026-09,9\n990101,庚厂,,2026-09,7\n";
        await TakeAsync("insurance/enterprises/insured-09.csv", rows);
        await TakeAsync("insurance/enterprises/insured-09b.csv", rows);

        Assert.Equal([400, 8, 9, 7], service.Record.ReadEnterpriseFigures(0).Select(figure => figure.Figure.People));
        await using var context = service.Record.Reader();
        Assert.Equal(
            ["没有填写企业名称", "“9137”不是有效的统一社会信用代码（18 位，末位为校验码）；请核对", "“五”不是整数人数；请改为整数，不详时留空", "得知时（2026-11-02）2027年1月尚未开始；请核对日期"],
            context.Quarantine.OrderBy(row => row.Id).Select(row => row.Reason).Take(4));
    }

    [Fact]
    public async Task Report_stops_and_claims_of_the_same_people_are_shown_stage_by_stage()
    {
        await TakeAsync("layoffs/a.csv", Report("R-1", "2026-09-01", 120));
        await TakeAsync(
            "insurance/enterprises/stops-1.csv",
            $"行政区划代码,企业名称,统一社会信用代码,统计周末,停保人数,申领失业保险金人数\n990101,甲东示例纺织厂,{ReportingService.CreditCode},2026-09-06,70,0\n990101,甲东示例纺织厂,{ReportingService.CreditCode},2026-09-20,30,60\n");

        var (_, shown) = await service.CommandAsync(ReportingService.Officer, ["report", "show", "R-1"], Token);

        Assert.Contains("逐段对照（同一批人，不相加）：\n  企业报告120人，停保100人，申领失业保险金60人（同一批人，不相加，按120人计）\n", shown, StringComparison.Ordinal);
        service.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 3, 10, 0, 0, TimeSpan.FromHours(8)));
        await service.EvaluateAsync(Token);
        using var answer = await service.Client.GetAsync("/", Token);
        Assert.Contains("企业报告120人，停保100人，申领失业保险金60人（同一批人，不相加，按120人计）", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zero_report_comes_by_file_with_a_tick_and_is_no_layoff()
    {
        await TakeAsync("layoffs/zero.csv", $"报告编号,企业名称,统一社会信用代码,行政区划代码,裁减类型,裁减人数,裁减前职工人数,报告日期,实施日期,行业,原因,联系电话,状态,本期无裁减,报告期\n,甲东示例纺织厂,{ReportingService.CreditCode},990101,,,,,,,,,,是,2026年10月\n");

        var report = Assert.Single(service.Record.ReadReports(0)).Report;

        Assert.Equal(($"ZERO-{ReportingService.CreditCode}-2026-10", Rules.Panels.LayoffKind.ZeroReport, "2026-10"), (report.Number, report.Kind, report.Filing.Period));
        Assert.Contains("没有需要提示的研判结果", (await service.CommandAsync(ReportingService.Officer, ["report", "findings"], Token)).Printed, StringComparison.Ordinal);
    }

    private static string Report(string number, string effective, int people) =>
        $"报告编号,企业名称,统一社会信用代码,行政区划代码,裁减类型,裁减人数,裁减前职工人数,报告日期,实施日期,行业,原因,联系电话,状态\n{number},甲东示例纺织厂,{ReportingService.CreditCode},990101,经济性裁员,{people},400,2026-08-01,{effective},纺织业,订单不足,,\n";

    private async Task TakeAsync(string path, string text)
    {
        var full = Path.Combine(service.Data.Path, "inbox", path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        await File.WriteAllTextAsync(full, text, Token);
        var setting = service.Service<ServiceSetting>();
        var source = setting.Configuration.Sources.First(it => it.Id == (path.Contains("insured", StringComparison.Ordinal) ? "insured_enterprises" : path.Contains("stops", StringComparison.Ordinal) ? "stops_enterprises" : "layoff_reports"));
        var result = await service.Service<SourceImport>().ImportAsync(source, new FoundFile(path, [full]), setting.Configuration.Rules, false, null, Token);
        Assert.Equal(ImportStatus.Taken, result.Status);
    }
}
