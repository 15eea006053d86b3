using Monitor.Rules.Panels;
using Monitor.Testing.Hosts;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Cases.Doors;

namespace Monitor.Worker.Tests.CommandLine;

/// <summary>Who may say that two reports are two.</summary>
public sealed class ReportDistinctCommandTests(OpenDoors doors) : IClassFixture<OpenDoors>
{
    [Fact]
    public async Task Only_one_whose_region_holds_both_reports_may_say_so_and_of_one_number_in_two_sources_which_is_meant()
    {
        await AddAsync("a_source", "R-1", "990201"); // the same number for another report
        await AddAsync("b_source", "R-1", SmallProfile.East);
        await AddAsync("b_source", "R-2", SmallProfile.East);
        await AddAsync("a_source", "R-3", SmallProfile.East);

        Assert.Equal((4, "编号为R-1的报告来自几个数据源（a_source、b_source），不知指哪一份。请用 --source 指明数据源。\n"), await RunAsync("analyst_990100", "R-1", "R-2"));
        Assert.Equal((4, "编号为R-1的报告来自几个数据源（a_source、b_source），不知指哪一份。请用 --other-source 指明数据源。\n"), await RunAsync("analyst_990100", "R-3", "R-1"));
        Assert.Equal((4, "没有编号为R-1的报告，或者不在您负责的地区之内。清单见 monitor report list。\n"), await RunAsync("analyst_990100", "R-1", "R-2", "--source", "a_source"));
        Assert.Equal((4, "应为来自两个数据源的两个不同的报告编号（同一数据源的两份报告本来就分别计算），理由（--reason）为 1 至 200 个字。\n"), await RunAsync("analyst_990100", "R-1", "R-2", "--source", "b_source"));
        Assert.Equal((0, "已登记：R-3和R-1是两次裁减，事件类规则分别计算。\n"), await RunAsync("analyst_990100", "R-3", "R-1", "--other-source", "b_source"));
        Assert.Equal((4, "没有编号为R-3的报告，或者不在您负责的地区之内。清单见 monitor report list。\n"), await RunAsync($"analyst_{SmallProfile.West}", "R-3", "R-2"));
        Assert.Equal((0, "已登记：R-3和R-2是两次裁减，事件类规则分别计算。\n"), await RunAsync($"analyst_{SmallProfile.East}", "R-3", "R-2"));
        var said = await doors.Service.Record.Filed.DistinctionsAsync(0, TestContext.Current.CancellationToken);
        Assert.Equal([("a_source", "R-3", "b_source", "R-1"), ("a_source", "R-3", "b_source", "R-2")], said.Select(row => (row.Source, row.Number, row.OtherSource, row.Other)));
    }

    private Task<(int Code, string Printed)> RunAsync(string account, string one, string other, params string[] further) =>
        doors.CommandAsync(account, ["report", "distinct", one, other, "--reason", "两次裁减，已核对", .. further]);

    private Task<bool> AddAsync(string source, string number, string region) => doors.Service.Record.WriteAsync(
        transaction => transaction.AddReport(new()
        {
            Source = source,
            Number = number,
            Region = region,
            Enterprise = "示例造船厂",
            EnterpriseKey = "示例造船厂",
            Kind = LayoffKind.Layoff,
            People = 40,
            NoticeDate = new DateOnly(2026, 11, 20),
        }),
        TestContext.Current.CancellationToken);
}
