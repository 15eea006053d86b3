using Monitor.Rules.Panels;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Demo;

namespace Monitor.Worker.Tests.Demo;

public sealed class DemoScenarioTests
{
    private readonly MonitoringFrame province = DemoProvince.Create();

    [Fact]
    public void The_shipped_scenario_reads_without_a_mistake()
    {
        var scenario = DemoProvince.Scenario();

        Assert.Equal(20260406, scenario.Seed);
        Assert.Equal((new DateOnly(2025, 12, 29), new DateOnly(2026, 4, 6)), (scenario.Play.From, scenario.Play.To));
        Assert.Equal(15, scenario.Events.Length);
        Assert.DoesNotContain(scenario.Events, one => one.MayStayUnfound);
        Assert.Equal("371423", Assert.Single(scenario.Events, one => one.NeverCalm).Region);
    }

    [Fact]
    public void The_play_passes_one_spring_festival()
    {
        var scenario = DemoProvince.Scenario();

        Assert.InRange(province.Calendar.SpringFestival(2026)!.Value, scenario.Play.From.AddDays(30), scenario.Play.To.AddDays(-30));
    }

    [Theory]
    [InlineData("region: \"371082\"", "region: \"379999\"", "没有行政区划代码为“379999”的地区")]
    [InlineData("play: { from: 2025-12-29", "play: { from: 2025-12-30", "应为星期一，实际是 2025-12-30")]
    [InlineData("  - id: shipyard_closure", "  - id: shipyard_plan", "编号“shipyard_plan”重复，请另取一个")]
    [InlineData("people: 268, headcount: 1748", "people: 268, headcount: 200", "裁减人数 268 多于裁减前职工人数 200")]
    [InlineData("enterprise: 示例造船厂, type: layoff", "enterprise: 造船厂, type: layoff", "应为以“示例”开头的企业名称，实际是“造船厂”")]
    [InlineData("grade: 3, by: 2026-01-13", "grade: 3, by: 2026-01-11", "应在首次得知之日 2026-01-12 与演示最后一天 2026-04-06 之间，实际是 2026-01-11")]
    [InlineData("    expect: { rules: openings_share_anomaly, grade: 1, by: 2026-02-10 }", "    never_calm: false", "应写明预期的预警，或者写 may_stay_unfound: true 并说明原因")]
    [InlineData("    expect: { rules: openings_share_anomaly, grade: 1, by: 2026-02-10 }", "    may_stay_unfound: true", "允许未被发现的事件须用 why 说明原因")]
    [InlineData("kind: silence", "kind: silent", "是否想写“silence”？")]
    [InlineData("region: \"371423\"", "region: \"371400\"", "应为县级地区，实际是“德州市”")]
    [InlineData("at: 2026-01-12 17:12", "at: 2025-01-12 17:12", "应在演示的 2025-12-29 至 2026-04-06 之间，实际是 2025-01-12")]
    [InlineData("at: 2026-01-12 17:12", "at: 2026-02-30 17:12", "没有这一天：2026-02-30 17:12")]
    [InlineData("at: 2026-01-12 18:05", "at: 2026-01-12 17:05", "应按时间先后排列，前一项是 2026-01-12 17:12")]
    [InlineData("by: weihai_duty", "by: nobody", "people.yaml 中没有人员“nobody”")]
    [InlineData("cause: layoffs, act", "cause: strikes, act", "response.yaml 的 causes 中没有事由“strikes”")]
    [InlineData("insured: 1120", "insured: 100", "停保合计 134 人，多于停保前参保人数 100")]
    [InlineData("month: 2026-02-01, previous: 1900", "month: 2026-02-03, previous: 1900", "应为 2025-07-01 至 2026-04-06 之间某月的第一天，实际是 2026-02-03")]
    [InlineData("type: 经济性裁员, reason: 订单不足", "type: 经济性裁员", "应写明减少类型 type 和主要原因 reason")]
    [InlineData("transfer: true, counterpart: 示例联运装卸公司", "transfer: true", "应写明划转对方企业 counterpart")]
    [InlineData("county: \"371725\"", "county: \"371700\"", "应为县级地区，实际是“菏泽市”")]
    [InlineData("monitored: { per_city: 16, from: 2025-07-01 }", "monitored: { per_city: 16, from: 2025-07-02 }", "应为某月的第一天，实际是 2025-07-02")]
    [InlineData("monitored: { per_city: 16, from: 2025-07-01 }", "", "脚本没有写 monitored")]
    [InlineData("act: complete_task, with: { task: first_report, ", "act: complete_task, with: { ", "须填写 task")]
    public void A_mistake_is_told_with_its_place(string right, string wrong, string message)
    {
        var text = DemoProvince.ScenarioText();
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, right);
        var errors = new ConfigErrors();

        var scenario = DemoProvince.Read(string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length)), errors);

        Assert.Null(scenario);
        Assert.Contains(errors.InOrder(), error => error.Line > 1 && error.Message.Contains(message, StringComparison.Ordinal));
    }
}
