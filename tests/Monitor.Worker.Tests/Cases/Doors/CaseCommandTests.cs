using System.Text.Json;
using System.Text.RegularExpressions;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Testing;
using Monitor.Testing.Hosts;
using Monitor.Worker.Cases.Doors;

namespace Monitor.Worker.Tests.Cases.Doors;

/// <summary>The command line beside the running service, on the same record.</summary>
public sealed partial class CaseCommandTests(OpenDoors doors) : IClassFixture<OpenDoors>
{
    private static readonly string Duty = OpenDoors.Id(PersonRole.DutyOfficer, SmallProfile.East);
    private static readonly string Lead = OpenDoors.Id(PersonRole.Lead, SmallProfile.East);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_goes_from_the_call_to_its_closing_by_commands()
    {
        var (_, opened) = await doors.CommandAsync(
            Duty, "case", "open", "--region", SmallProfile.East, "--cause", "layoffs", "--caller", "甲东县工信局张科长", "--called-at", "2026-11-23 08:20", "--grade", "3", "--people", "300",
            "--caller-contact", "0531-00000000", "--what", "甲东县示例造船厂拟于本月底停产，涉及职工约三百人，多为本地户籍，企业已欠缴两个月社会保险费。");
        var number = Number().Match(opened).Value;
        Assert.Equal($"已立项，事项编号{number}，由甲市甲东县承办。\n", opened);

        doors.Clock.Advance(TimeSpan.FromMinutes(25));
        await DoAsync(Duty, $"已办理“签收”，{number}处于“待核实”阶段。", "acknowledge", number);
        ApprovedText.Matches(await ShowAsync(Duty, number), "At_night");

        doors.Clock.Advance(TimeSpan.FromHours(3));
        await DoAsync(Duty, $"已办理“核实”，{number}由“待核实”转为“已核实属实”。", "verify", number, "--verdict", "confirmed", "--reason", "到厂核对花名册和停产决定，涉及312人。");
        await DoAsync(Duty, $"已办理“完成任务”，{number}处于“已核实属实”阶段。", "task", "done", number, "--task", "first_report", "--note", "已报市人社局，因核对人数逾期。");
        await DoAsync(Duty, $"已办理“会商”，{number}由“已核实属实”转为“会商中”。", "consult", number, "--grade", "severe", "--opinion", "影响集中，建议橙色预警。", "--participants", "县工信局", "--participants", "县总工会");
        await DoAsync(Lead, $"已办理“审批”，{number}由“会商中”转为“已审批”。", "approve", number, "--grade", "3", "--reason", "同意会商意见。");
        await DoAsync(
            Duty, $"已办理“发布”，{number}由“已审批”转为“已发布”。", "publish", number, "--category", "规模性失业风险", "--start", "2026-11-23 12:00", "--area", "甲东县造船及配套企业",
            "--advice", "相关职工可到县公共就业服务中心登记。", "--measures", "开展专场招聘和转岗培训。", "--issuer", "甲东县人力资源和社会保障局");
        await DoAsync(Duty, $"已办理“舆情关注”，{number}处于“已发布”阶段。", "statement", "attention", number, "--note", "本地论坛转发停产消息。");
        await DoAsync(Duty, $"已办理“拟定口径”，{number}处于“已发布”阶段。", "statement", "draft", number, "--text", "县政府已成立专班，职工工资和社会保险正依法处理。");
        await DoAsync(Lead, $"已办理“审定口径”，{number}处于“已发布”阶段。", "statement", "approve", number);
        await DoAsync(Duty, $"已办理“落实措施”，{number}处于“已发布”阶段。", "measure", number, "--measure", "deferral", "--people", "312", "--amount", "480000");
        await DoAsync(Lead, $"已办理“安排储备金”，{number}处于“已发布”阶段。", "fund", "pledge", number, "--amount", "200000.50", "--reason", "转岗培训补贴");
        await DoAsync(Duty, $"已办理“登记人数”，{number}处于“已发布”阶段。", "counts", number, "--day", "2026-11-23", "--affected", "312", "--resettled", "202", "--retrained", "60", "--drawing-benefit", "40", "--open", "10");
        await DoAsync(Duty, $"已办理“停止计时”，{number}处于“已发布”阶段。", "task", "stop", number, "--task", "resettlement_plan", "--reason", "企业负责人在外地，明日返回。");
        await DoAsync(Duty, $"已提请“解除”，须由另一名有权限的人员在11月24日11:55前复核同意，逾期失效。{number}仍处于“已发布”阶段。", "lift", number, "--reason", "职工基本得到安置。");
        ApprovedText.Matches(await ShowAsync(Lead, number), "At_noon");

        await DoAsync(Lead, $"已办理“复核同意”，{number}由“已发布”转为“已解除”。", "confirm", number);
        await DoAsync(Duty, $"已办理“发布权威信息”，{number}处于“已解除”阶段。", "statement", "publish", number, "--where", "县政府网站");
        await DoAsync(Duty, $"已办理“恢复计时”，{number}处于“已解除”阶段。", "task", "restart", number, "--task", "resettlement_plan", "--reason", "企业负责人已返回。");
        await DoAsync(Duty, $"已办理“完成任务”，{number}处于“已解除”阶段。", "task", "done", number, "--task", "resettlement_plan", "--note", "安置方案已报县局。");
        var (refused, why) = await doors.CommandAsync(Lead, "case", "close", number, "--outcome", "ordinary_care", "--summary", "无");
        Assert.Equal(4, refused);
        Assert.Contains("终报", why, StringComparison.Ordinal);
        await DoAsync(Duty, $"已办理“完成任务”，{number}处于“已解除”阶段。", "task", "done", number, "--task", "final_report", "--note", "终报已报市局。", "--text", "处置情况报告全文。");
        await DoAsync(Lead, $"已办理“办结”，{number}由“已解除”转为“已办结”。", "close", number, "--outcome", "ordinary_care", "--summary", "10人转入常态化帮扶。");

        var (_, list) = await doors.CommandAsync(Lead, "case", "list", "--all");
        Assert.Contains($"{number}   企业规模裁员减员　甲市甲东县\n              已办结　11月23日11:55办结\n", list, StringComparison.Ordinal);
        Assert.DoesNotContain(number, (await doors.CommandAsync(Lead, "case", "list")).Printed, StringComparison.Ordinal);
        Assert.Contains($"已重启，另立事项SX", (await doors.CommandAsync(Lead, "case", "reopen", number, "--reason", "企业二次裁员。")).Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_the_options_is_told_in_one_go()
    {
        var number = await doors.OpenCaseAsync(SmallProfile.West);

        var (code, printed) = await doors.CommandAsync(OpenDoors.Id(PersonRole.DutyOfficer, SmallProfile.West), "case", "counts", number, "--day", "11-23", "--affected", "x");

        Assert.Equal(4, code);
        Assert.Equal(
            """
            “登记人数”的内容有误，没有办理：
              --day：应为日期，写法如 2026-11-23。
              --affected：应为整数。
              --resettled：必须填写。
              --retrained：必须填写。
              --drawing-benefit：必须填写。
              --open：必须填写。
            各选项的含义见 monitor case counts --help。

            """.ReplaceLineEndings("\n"),
            printed);
    }

    [Fact]
    public async Task Machines_read_lists_cases_and_answers_as_JSON()
    {
        var number = await doors.OpenCaseAsync(SmallProfile.West, "claims", Grade.Serious);
        var person = OpenDoors.Id(PersonRole.DutyOfficer, SmallProfile.West);

        var list = JsonDocument.Parse((await doors.CommandAsync(person, "case", "list", "--json")).Printed).RootElement;
        var sheet = JsonDocument.Parse((await doors.CommandAsync(person, "case", "show", number, "--json")).Printed).RootElement;
        var outcome = JsonDocument.Parse((await doors.CommandAsync(person, "case", "note", number, "--text", "已核对。", "--json")).Printed).RootElement;
        var (code, refusal) = await doors.CommandAsync(person, "case", "approve", number, "--grade", "2", "--reason", "同意。", "--json");

        Assert.Contains(list.EnumerateArray(), one => one.GetProperty("number").GetString() == number);
        Assert.Equal("awaiting_verification", sheet.GetProperty("case").GetProperty("stage").GetString());
        Assert.Equal(sheet.GetProperty("summary").GetProperty("version").GetInt32() + 1, outcome.GetProperty("version").GetInt32());
        Assert.Equal((4, "not_allowed"), (code, JsonDocument.Parse(refusal).RootElement.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Strangers_empty_folders_and_unknown_places_are_told_what_to_do()
    {
        var (stranger, refused) = await doors.CommandAsync("nobody", "case", "list");
        using var empty = new DataUnderTest();
        var parsed = Monitor.Worker.CommandLine.MonitorCommandLine.Create().Parse(["case", "list", "--config", doors.Profile, "--data", empty.Path]);
        await using var output = new StringWriter();
        parsed.InvocationConfiguration.Output = output;
        var without = await parsed.InvokeAsync(cancellationToken: Token);
        var (unknown, region) = await doors.CommandAsync(Duty, "case", "list", "--region", "990999");
        var (none, number) = await doors.CommandAsync(Duty, "case", "show", "SX2026-9999");

        Assert.Equal((2, 2, 2, 4), (stranger, without, unknown, none));
        Assert.Equal("操作系统账户“nobody”没有对应的人员，不能办理。请由运维人员在 people.yaml 中为本人登记 account: nobody，再重试。\n", refused);
        Assert.Equal($"数据目录 {empty.Path} 里没有数据库 monitor.db。请用 --data 指明服务的数据目录；新装的系统请先启动一次服务；目录无误的，可能是本账户无权进入该目录，请由运维人员把账户加入服务所在的组。", output.ToString().Trim());
        Assert.Equal("行政区划中没有代码为990999的地区。请核对后重试。\n", region);
        Assert.Equal("没有事项SX2026-9999，或者不在您可以查阅的范围之内。请核对事项编号，例如SX2026-0001。\n", number);
    }

    private async Task DoAsync(string person, string told, params string[] arguments)
    {
        var (code, printed) = await doors.CommandAsync(person, ["case", .. arguments]);

        Assert.Equal(told + "\n", printed);
        Assert.Equal(0, code);
    }

    private async Task<string> ShowAsync(string person, string number)
    {
        var (code, printed) = await doors.CommandAsync(person, "case", "show", number);
        Assert.Equal(0, code);
        Assert.All(printed.Split('\n'), line => Assert.InRange(TerminalText.Width(line), 0, TerminalText.Columns));
        return printed.Replace(number, "SX2026-0001", StringComparison.Ordinal).Replace(doors.Service.Host.Services.GetService(typeof(CaseFrame)) is CaseFrame frame ? frame.Plan.Version : "", "0123456789ab", StringComparison.Ordinal);
    }

    [GeneratedRegex("SX2026-[0-9]{4}")]
    private static partial Regex Number();
}
