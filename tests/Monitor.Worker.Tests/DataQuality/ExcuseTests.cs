using Monitor.Rules.Cases;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Notifications;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.CommandLine;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.DataQuality;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.ConfigFiles;
using Monitor.Worker.Tests.Record;

namespace Monitor.Worker.Tests.DataQuality;

/// <summary>A county that cannot report is excused by the region above it, for a stated span.</summary>
public sealed class ExcuseTests
{
    private const string Huangdao = "370211";
    private const string Source = "insured_monthly";
    private static readonly Actor Analyst = new("province_analyst", PersonRole.Analyst, "370000", "cli analyst@host");
    private static readonly (DateOnly From, DateOnly Until) Span = (new(2026, 10, 1), new(2026, 12, 31));

    [Fact]
    public async Task An_excuse_is_listed_counts_and_is_taken_back_each_with_its_audit_entry()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var configuration = await SilentAsync(temporary);
        var office = new ExcuseOffice(temporary.Record, configuration, temporary.Clock);
        Assert.Contains(Huangdao, await MissingAsync(temporary, configuration));

        Assert.Equal(
            (true, "已核准青岛市黄岛区停报“失业保险参保月报”，统计期末日在2026年10月1日至2026年12月31日之间的不计应报（编号1）。下一次研判起，上级地区的合计和研判不含该地区并注明；到期自动恢复应报。"),
            await office.ExcuseAsync(Source, Huangdao, Span, " 系统改造停报 ", Analyst, TemporaryRecord.Token));

        Assert.Equal(
            """
            编号1  青岛市黄岛区  insured_monthly（失业保险参保人数）
              2026年10月1日至2026年12月31日，系统改造停报；province_analyst于2026年11月23日8时00分核准
            共1项，到期自动恢复应报。提前恢复用 monitor source expect 编号 --reason 理由。

            """.ReplaceLineEndings("\n"),
            Listed(office, configuration));
        Assert.DoesNotContain(Huangdao, await MissingAsync(temporary, configuration));
        Assert.Equal("reporting.excuse insured_monthly 370211 province_analyst", temporary.Scalar("SELECT act || ' ' || subject || ' ' || actor FROM audit ORDER BY seq DESC LIMIT 1"));

        temporary.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal((true, "已撤销编号1的停报核准，青岛市黄岛区自下一次研判起恢复应报，停报期间缺的数据同样应当补报。"), await office.ExpectAsync(1, "系统已恢复", Analyst, TemporaryRecord.Token));
        Assert.Equal("没有尚在有效期内的停报核准。\n", Listed(office, configuration));
        Assert.Contains(Huangdao, await MissingAsync(temporary, configuration));
        Assert.Equal("reporting.expect insured_monthly 370211 province_analyst", temporary.Scalar("SELECT act || ' ' || subject || ' ' || actor FROM audit ORDER BY seq DESC LIMIT 1"));
        Assert.Equal((false, "没有编号为1、尚在有效期内的停报核准。清单见 monitor source excused。"), await office.ExpectAsync(1, "再次", Analyst, TemporaryRecord.Token));
    }

    [Fact]
    public async Task What_was_known_before_the_decision_stays_as_it_was_known()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var configuration = await SilentAsync(temporary);
        temporary.Clock.Advance(TimeSpan.FromHours(1));
        await new ExcuseOffice(temporary.Record, configuration, temporary.Clock).ExcuseAsync(Source, Huangdao, Span, "机构撤并", Analyst, TemporaryRecord.Token);

        Assert.Empty(Known(temporary, configuration.Rules, temporary.Clock.GetUtcNow().AddMinutes(-1)).InForce);
        var excuse = Assert.Single(Known(temporary, configuration.Rules, temporary.Clock.GetUtcNow()).InForce);
        Assert.Equal((Huangdao, Span.From, Span.Until, "机构撤并"), (configuration.Rules.Regions.Regions[excuse.Region].Code, excuse.From, excuse.Until, excuse.Reason));
        var before = await MissingAsync(temporary, configuration, TimeSpan.FromMinutes(1));
        Assert.Contains(Huangdao, before);
    }

    [Fact]
    public async Task The_region_above_decides_and_nobody_excuses_the_own_region()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var office = new ExcuseOffice(temporary.Record, await SilentAsync(temporary), temporary.Clock);
        Task<(bool IsDone, string Message)> ExcuseAsync(string of, string region) => office.ExcuseAsync(Source, region, Span, "机构撤并", Analyst with { Region = of }, TemporaryRecord.Token);

        Assert.Equal((false, "青岛市黄岛区的停报由上级核准。请青岛市的分析员或者运维员办理。"), await ExcuseAsync(Huangdao, Huangdao));
        Assert.Equal((false, "青岛市黄岛区的停报由上级核准。请青岛市的分析员或者运维员办理。"), await ExcuseAsync("370100", Huangdao));
        Assert.Equal((false, "青岛市的停报由上级核准。请山东省的分析员或者运维员办理。"), await ExcuseAsync("370200", "370200"));
        Assert.True((await ExcuseAsync("370200", Huangdao)).IsDone);
        Assert.True((await ExcuseAsync("370000", "370200")).IsDone);
        Assert.Equal((false, "青岛市黄岛区已核准停报至2026年12月31日（编号1），不必再核准。"), await ExcuseAsync("370000", Huangdao));
        Assert.Equal((false, "青岛市黄岛区的停报由上级核准。请青岛市的分析员或者运维员办理。"), await office.ExpectAsync(1, "恢复", Analyst with { Region = Huangdao }, TemporaryRecord.Token));
    }

    [Fact]
    public async Task What_is_open_ended_too_long_or_without_a_reason_is_refused()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var configuration = await SilentAsync(temporary);
        var office = new ExcuseOffice(temporary.Record, configuration, temporary.Clock);
        async Task<string> RefusedAsync(string source = Source, string region = Huangdao, string from = "2026-10-01", string until = "2026-12-31", string reason = "机构撤并", PersonRole role = PersonRole.Analyst)
        {
            var (isDone, message) = await office.ExcuseAsync(source, region, (DateOnly.ParseExact(from, "yyyy-MM-dd", null), DateOnly.ParseExact(until, "yyyy-MM-dd", null)), reason, Analyst with { Role = role }, TemporaryRecord.Token);
            Assert.False(isDone);
            return message;
        }

        Assert.Equal("一次最长核准184天（service.yaml 的 evaluation.excuse_days），请缩短；到期仍不能报的，再行核准。", await RefusedAsync(until: "2027-04-03"));
        Assert.Equal("末日（--until）早于首日（--from）。", await RefusedAsync(until: "2026-09-30"));
        Assert.Equal("末日（--until）已经过去。停报只能核准到今天或者以后。", await RefusedAsync(until: "2026-11-22"));
        Assert.Equal("理由（--reason）应为 1 至 200 个字，例如“机构撤并”“系统改造停报”。", await RefusedAsync(reason: " "));
        Assert.Equal("只能由运维员或者分析员办理。请与上级单位的分析员联系。", await RefusedAsync(role: PersonRole.Lead));
        Assert.Equal("没有这个地区。请核对行政区划代码。", await RefusedAsync(region: "999999"));
        Assert.Equal("省级没有上级汇总，不必核准停报。", await RefusedAsync(region: "370000"));
        Assert.StartsWith("没有报送指标数据的数据源“nothing”。现有数据源：", await RefusedAsync("nothing"), StringComparison.Ordinal);
        Assert.Equal("没有尚在有效期内的停报核准。\n", Listed(office, configuration));
        Assert.Equal(0L, temporary.Scalar("SELECT count(*) FROM audit WHERE act LIKE 'reporting.%'"));
    }

    /// <summary>All counties of two cities reported until September; for October one is silent.</summary>
    private static async Task<MonitorConfiguration> SilentAsync(TemporaryRecord temporary)
    {
        var configuration = ConfigurationLoader.Load(AProfile.Shipped, []).Configuration!;
        foreach (var month in (string[])["2026-08", "2026-09", "2026-10"])
        {
            await temporary.ImportAsync(month, [.. configuration.Rules.Regions.AtLevel(AdministrativeLevel.County)
                .Where(county => county.Code.StartsWith("3702", StringComparison.Ordinal) && (month != "2026-10" || county.Code != Huangdao))
                .Select((county, i) => new ObservationRow("insured_headcount", county.Code, Period.Parse(PeriodKind.Month, month), 20_000, null, i + 2))]);
        }

        return configuration;
    }

    private static ReportingExcuses Known(TemporaryRecord temporary, RuleSet rules, DateTimeOffset moment)
    {
        var feed = new PanelFeed(rules, new Panel(rules));
        feed.TakeAdjustments(temporary.Record.ReadAdjustments(0), StoredState.Empty);
        feed.AdvanceTo(moment);
        return feed.Panel.Excuses;
    }

    private static async Task<string[]> MissingAsync(TemporaryRecord temporary, MonitorConfiguration configuration, TimeSpan earlier = default)
    {
        var source = configuration.Sources.OfType<Monitor.Worker.ConfigFiles.Documents.Sources.FiguresSource>().Single(one => one.Id == Source);
        var found = await new QualityReview(temporary.Record, configuration.Rules, configuration.Sources).OfAsync(source, temporary.Clock.GetUtcNow() - earlier, TemporaryRecord.Token);
        return [.. found.Single(one => one.Indicator.Key == "insured_headcount").Periods[0].Missing];
    }

    private static string Listed(ExcuseOffice office, MonitorConfiguration configuration)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new ExcuseText(configuration.Rules, new Officials([])).Write(office.List(), output);
        return output.ToString();
    }
}
