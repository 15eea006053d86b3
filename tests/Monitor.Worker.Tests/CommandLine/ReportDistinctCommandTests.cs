using Monitor.Rules.Panels;
using Monitor.Testing.Hosts;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Cases.Doors;

namespace Monitor.Worker.Tests.CommandLine;

/// <summary>Who may say that two reports are two.</summary>
public sealed class ReportDistinctCommandTests(OpenDoors doors) : IClassFixture<OpenDoors>
{
    [Fact]
    public async Task Only_one_whose_region_holds_the_reports_of_either_number_from_all_sources_may_say_so()
    {
        await AddAsync("a_source", "R-1", "990201"); // the same number elsewhere: the word would hold for that too
        await AddAsync("b_source", "R-1", SmallProfile.East);
        await AddAsync("b_source", "R-2", SmallProfile.East);
        await AddAsync("a_source", "R-3", SmallProfile.East);

        Assert.Equal((4, "没有编号为R-1的报告，或者不在您负责的地区之内。清单见 monitor report list。\n"), await RunAsync("analyst_990100", "R-1", "R-2"));
        Assert.Equal((4, "没有编号为R-3的报告，或者不在您负责的地区之内。清单见 monitor report list。\n"), await RunAsync($"analyst_{SmallProfile.West}", "R-3", "R-2"));
        Assert.Equal((0, "已登记：R-3和R-2是两次裁减，事件类规则分别计算。\n"), await RunAsync($"analyst_{SmallProfile.East}", "R-3", "R-2"));
    }

    private Task<(int Code, string Printed)> RunAsync(string account, string one, string other) => doors.CommandAsync(account, "report", "distinct", one, other, "--reason", "两次裁减，已核对");

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
