using Monitor.Rules.Cases;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Notifications;
using Monitor.Rules.Periods;
using Monitor.Worker.CommandLine;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.DataQuality;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.ConfigFiles;
using Monitor.Worker.Tests.Record;

namespace Monitor.Worker.Tests.DataQuality;

/// <summary>Figures that are held back as implausible are listed, and let through by a person who made sure of them.</summary>
public sealed class BeliefTests
{
    private const string Huangdao = "370211";
    private static readonly Actor Analyst = new("province_analyst", PersonRole.Analyst, "370000", "cli analyst@host");

    [Fact]
    public async Task A_headcount_that_halved_is_listed_and_judged_by_once_it_was_believed_and_the_audit_log_says_so()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var rules = await HalvedAsync(temporary);
        var office = new BeliefOffice(temporary.Record, rules, temporary.Clock);

        Assert.Equal(
            """
            insured_headcount  失业保险参保人数
              黄岛区 2026年10月：9000人，11月23日08:00收到；失业保险参保人数突变
            共1个。有误的请数据提供单位更正后重新报送；核实无误的用 monitor source believe 指标 --reason 依据 采信。

            """.ReplaceLineEndings("\n"),
            await ListAsync(temporary, rules));
        Assert.Equal((false, "没有暂不采用的数值。请用 monitor source withheld 核对指标和地区。"), await office.BelieveAsync("insured_headcount", "370100", "已核实", Analyst, TemporaryRecord.Token));
        Assert.Equal((false, "只能由运维员或者分析员采信。请与本单位的分析员联系。"), await office.BelieveAsync("insured_headcount", null, "已核实", Analyst with { Role = PersonRole.Lead }, TemporaryRecord.Token));
        Assert.Equal((false, "没有写明理由。请用 --reason 说明依据，例如与谁核实。"), await office.BelieveAsync("insured_headcount", null, " ", Analyst, TemporaryRecord.Token));
        Assert.Equal((false, "没有这个地区。请核对 --region 的行政区划代码。"), await office.BelieveAsync("insured_headcount", "999999", "已核实", Analyst, TemporaryRecord.Token));

        temporary.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal((true, "已采信1个数值，下一次研判起参与研判。"), await office.BelieveAsync("insured_headcount", Huangdao, "参保关系整体转出，已与市社保中心核对", Analyst, TemporaryRecord.Token));

        Assert.Equal("没有暂不采用的数值。\n", await ListAsync(temporary, rules));
        Assert.Equal("figures.believe insured_headcount 370211 province_analyst", temporary.Scalar("SELECT act || ' ' || subject || ' ' || actor FROM audit ORDER BY seq DESC LIMIT 1"));
    }

    [Fact]
    public async Task An_analyst_believes_figures_of_the_own_region_alone()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var office = new BeliefOffice(temporary.Record, await HalvedAsync(temporary), temporary.Clock);
        Task<(bool IsDone, string Message)> BelieveAsync(string of, string? region) => office.BelieveAsync("insured_headcount", region, "已核实", Analyst with { Region = of }, TemporaryRecord.Token);

        Assert.Equal((false, "山东省不在您负责的地区之内，不能采信。请用 --region 指明本地区，或者请山东省的分析员办理。"), await BelieveAsync(Huangdao, null));
        Assert.Equal((false, "青岛市黄岛区不在您负责的地区之内，不能采信。请用 --region 指明本地区，或者请青岛市黄岛区的分析员办理。"), await BelieveAsync("370100", Huangdao));
        Assert.Equal((false, "没有暂不采用的数值。请用 monitor source withheld 核对指标和地区。"), await BelieveAsync("370100", "370100"));
        Assert.Equal((true, "已采信1个数值，下一次研判起参与研判。"), await BelieveAsync("370200", Huangdao));
    }

    [Fact]
    public async Task A_second_belief_of_the_same_indicator_is_recorded_beside_the_first()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var rules = await HalvedAsync(temporary);
        var office = new BeliefOffice(temporary.Record, rules, temporary.Clock);
        Assert.Equal((true, "已采信1个数值，下一次研判起参与研判。"), await office.BelieveAsync("insured_headcount", null, "已核实", Analyst, TemporaryRecord.Token));
        temporary.Clock.Advance(TimeSpan.FromDays(30));
        await temporary.ImportAsync("b", new ObservationRow("insured_headcount", Huangdao, Period.Parse(PeriodKind.Month, "2026-11"), 2_000, null, 2));
        temporary.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal((true, "已采信1个数值，下一次研判起参与研判。"), await office.BelieveAsync("insured_headcount", null, "再次核实", Analyst, TemporaryRecord.Token));

        Assert.Equal(["1 已核实", "2 再次核实"], temporary.Record.ReadAdjustments(0).Select(row => $"{row.Version} {row.Reason}"));
    }

    private static async Task<RuleSet> HalvedAsync(TemporaryRecord temporary)
    {
        var rules = ConfigurationLoader.Load(AProfile.Shipped, []).Configuration!.Rules;
        string[] months = ["2026-07", "2026-08", "2026-09", "2026-10"];
        foreach (var month in months)
        {
            await temporary.ImportAsync(month, new ObservationRow("insured_headcount", Huangdao, Period.Parse(PeriodKind.Month, month), month == "2026-10" ? 9_000 : 20_000, null, 2));
        }

        return rules;
    }

    private static async Task<string> ListAsync(TemporaryRecord temporary, RuleSet rules)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new WithheldText(rules).Write(await new WithheldFigures(temporary.Record, rules, temporary.Clock).ReadAsync(TemporaryRecord.Token), output);
        return output.ToString();
    }
}
