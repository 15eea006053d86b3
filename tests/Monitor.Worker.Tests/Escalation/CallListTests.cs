using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.CommandLine;

namespace Monitor.Worker.Tests.Escalation;

public sealed class CallListTests
{
    [Fact]
    public async Task The_list_says_whom_to_call_at_which_number_and_what_to_say()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        await service.PassAsync(30);
        await service.PassAsync(15);

        var (code, printed) = await CaseAsync(service, "calls");

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(
            """
            SX2026-0001　橙色预警　自11月23日09:00起待呼叫
              呼叫    甲市带班领导（甲市带班领导，编号 lead）
              号码    13900000033
              说明    甲市甲东县企业规模裁员减员，橙色预警，事项SX2026-0001，至今无人签收，
                      请立即签收并组织核实。
              已呼    尚未呼叫
              登记    monitor case call SX2026-0001 --person lead --outcome …
            SX2026-0001　橙色预警　自11月23日09:15起待呼叫
              呼叫    甲市值班员（甲市值班员，编号 city_officer）
              号码    0531-00000000、13900000032
              说明    甲市甲东县企业规模裁员减员，橙色预警，事项SX2026-0001，至今无人签收，
                      请立即签收并组织核实。
              已呼    尚未呼叫
              登记    monitor case call SX2026-0001 --person city_officer --outcome …

            """,
            printed);
        Assert.Contains("待电话呼叫", (await service.GetAsync("/")).Html, StringComparison.Ordinal);
        Assert.Equal("没有需要电话呼叫的事项。\n", (await CaseAsync(service, "calls", "--case", "SX2026-0009")).Printed);
        Assert.Equal("SX2026-0001", number);
    }

    [Fact]
    public async Task Whoever_may_read_none_of_the_cases_is_told_so_instead_of_an_empty_list()
    {
        await using var service = await CalledService.OpenAsync();
        await service.OpenCaseAsync();
        Assert.Equal((ExitCode.Done, "没有需要电话呼叫的事项。\n"), await service.CommandAsync("neighbour", "case", "calls"));
        await service.PassAsync(45);

        var (code, printed) = await service.CommandAsync("neighbour", "case", "calls");

        Assert.Equal((ExitCode.Refused, "您无权查阅待呼叫清单：清单所列事项不由您所在地区办理。请由承办地区或上级地区的人员查阅。\n"), (code, printed));
    }

    [Fact]
    public async Task A_call_that_reached_nobody_stays_listed_and_one_that_did_does_not()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        await service.PassAsync(30);
        var list = service.Services.GetRequiredService<CallList>();

        Assert.Equal(ExitCode.Done, (await CaseAsync(service, "call", number, "--person", "lead", "--outcome", "no_answer", "--note", "响铃一分钟")).Code);
        Assert.Equal("11月23日09:00无人接听", Assert.Single(list.Open()).AttemptText);
        Assert.Equal(ExitCode.Done, (await CaseAsync(service, "call", number, "--person", "lead", "--outcome", "reached")).Code);
        Assert.Empty(list.Open());

        Assert.Null((await service.CaseAsync(number)).Answering);
        Assert.Equal(2, (await service.Record.Audit.ListAsync(0, 100, CalledService.Token)).Count(row => row.Act == "case.record_call" && row.Actor == "city_officer"));
        await service.PassAsync(15);
        Assert.Equal("city_officer", Assert.Single(list.Open()).Person);
    }

    [Fact]
    public async Task Once_somebody_answers_nobody_has_to_be_called()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        await service.PassAsync(45);
        var list = service.Services.GetRequiredService<CallList>();

        await service.Office.ActAsync(number, new Acknowledge(), CalledService.Officer, CalledService.Token);
        Assert.Empty(list.Open());

        await service.PassAsync(120);
        Assert.Equal(["city_officer"], list.Open().Select(call => call.Person));
    }

    private static async Task<(int Code, string Printed)> CaseAsync(CalledService service, params string[] arguments)
    {
        var door = service.Services.GetRequiredService<CaseDoor>();
        var caller = door.Officials.ByAccount("city_officer", "cli city_officer@host1")!.Value;
        var parsed = CaseCommand.Create((_, _, _, _) => Task.FromResult<CaseSession?>(new CaseSession(door, caller, service.Clock))).Parse(arguments);
        await using var output = new StringWriter { NewLine = "\n" };
        parsed.InvocationConfiguration.Output = output;
        parsed.InvocationConfiguration.Error = output;
        return (await parsed.InvokeAsync(cancellationToken: CalledService.Token), output.ToString());
    }
}
