using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Documents.Stories;
using Monitor.Worker.Stories;

namespace Monitor.Worker.Tests.Stories;

/// <summary>A story can fail: a wrong expectation of every kind is planted in one that holds, and is told with what came instead.</summary>
public sealed class WrongStoryTests
{
    private static readonly StoryDocument Breach = ShippedStoryTests.Read("two-hour-breach.yaml");

    [Fact]
    public async Task An_alert_that_came_at_another_grade_is_told() => Assert.Equal(
        [
            """
            触发、立项：威海市乳山市“规模性失业预警（多家企业集中裁员或者单个企业大规模裁员）”触发，红色预警
            出现 1 次
            2026-03-03 10:00　威海市乳山市“规模性失业预警（多家企业集中裁员或者单个企业大规模裁员）”（sd2016_event）触发，橙色预警
            """,
        ],
        await FaultsAsync(With("触发、立项", window => window with { Alerts = [window.Alerts[0], window.Alerts[1] with { Grade = 4 }] })));

    [Fact]
    public async Task An_alert_that_never_came_is_told() => Assert.Equal(
        ["签收：威海市乳山市“关闭破产、停业整顿”平息\n没有出现"],
        await FaultsAsync(With("签收", window => window with { Alerts = [new() { Rule = "closures", Region = "371083", Change = Monitor.Rules.Alerts.AlertChangeKind.Quiet }] })));

    [Fact]
    public async Task An_alert_that_nobody_stated_is_told()
    {
        var faults = await FaultsAsync(With("触发、立项", window => window with { Alerts = [window.Alerts[1]] }));

        Assert.Equal(["触发、立项：此外没有别的预警、通知和任务变化\n2026-03-03 10:00　威海市乳山市“关闭破产、停业整顿”（closures）触发，蓝色预警"], faults);
    }

    [Fact]
    public async Task Messages_of_another_number_are_told()
    {
        var faults = await FaultsAsync(With("期限前30分钟", window => window with { Messages = [window.Messages[0] with { Count = 5 }, .. window.Messages.Skip(1)] }));

        Assert.StartsWith("期限前30分钟：weihai_duty收到短信，其中说到““书面初报”须于3日11时40分前完成”，共 5 次\n出现 1 次\n2026-03-03 11:10　发给示例威海值班员（weihai_duty）的短信", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_says_something_else_is_told()
    {
        var faults = await FaultsAsync(With("逾期上报", window => window with { Messages = [window.Messages[0] with { Says = ["已经平息"] }, .. window.Messages.Skip(1)] }));

        Assert.EndsWith("\n没有说到“已经平息”", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_nobody_stated_is_told()
    {
        var faults = await FaultsAsync(With("逾期上报", window => window with { Messages = [.. window.Messages.Skip(1)] }));

        Assert.StartsWith("逾期上报：此外没有别的预警、通知和任务变化\n2026-03-03 11:40　发给", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_with_another_limit_is_told() => Assert.Equal(
        ["逾期上报：SX2026-0001任务“first_report”逾期，期限 2026-03-03 11:55\n出现 1 次\n2026-03-03 11:40　SX2026-0001任务“书面初报”（first_report）逾期，期限 2026-03-03 11:40"],
        await FaultsAsync(With("逾期上报", window => window with { Tasks = [window.Tasks[0] with { Due = "2026-03-03 11:55" }] })));

    [Fact]
    public async Task A_task_that_nobody_stated_is_told() => Assert.Equal(
        ["补报以后：此外没有别的预警、通知和任务变化\n2026-03-03 12:10　SX2026-0001任务“书面初报”（first_report）完成，期限 2026-03-03 11:40"],
        await FaultsAsync(With("补报以后", window => window with { Tasks = [] })));

    [Fact]
    public async Task A_case_that_stands_elsewhere_is_told() => Assert.Equal(
        ["补报以后：时段结束时SX2026-0001：阶段已发布，系统研判橙色预警\n阶段待核实，承办地区威海市乳山市，系统研判橙色预警，发布级别无，没有待复核的提请"],
        await FaultsAsync(With("补报以后", window => window with { Cases = [window.Cases[0] with { Stage = Monitor.Rules.Cases.CaseStage.Published }] })));

    [Fact]
    public async Task An_act_that_was_to_be_refused_and_was_not_is_told() => Assert.Equal(
        ["2026-03-03 10:15　weihai_duty 办理“签收”（SX2026-0001），因“无权办理”被拒绝\n办成了，应当以“无权办理”为由被拒绝"],
        await FaultsAsync(WithStep(1, step => (PersonAct)step with { Refused = "无权办理" })));

    [Fact]
    public async Task An_act_that_was_refused_is_told()
    {
        var faults = await FaultsAsync(WithStep(1, step => (PersonAct)step with { Case = "SX2026-0009" }));

        Assert.Contains("2026-03-03 10:15　weihai_duty 办理“签收”（SX2026-0009），办成\n被拒绝：没有这一事项。请核对事项编号，例如SX2026-0001。", faults);
    }

    [Fact]
    public async Task A_file_with_a_bad_row_is_told()
    {
        var faults = await FaultsAsync(WithStep(0, step => (FileArrival)step with { Content = ((FileArrival)step).Content.Replace("371083", "999999", StringComparison.Ordinal) }));

        Assert.StartsWith("2026-03-03 09:40　收到文件 layoffs/0303.csv，全部收下\n文件没有全部收下：1 行进入隔离区。", faults[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_outside_all_windows_is_told()
    {
        var faults = await FaultsAsync(Breach with { Expect = [.. Breach.Expect.Where(window => window.Name != "补报以后")] });

        Assert.Equal(["以上各时段之外，没有任何预警、通知和任务变化\n2026-03-03 12:10　SX2026-0001任务“书面初报”（first_report）完成，期限 2026-03-03 11:40"], faults);
    }

    private static StoryDocument With(string name, Func<StoryWindow, StoryWindow> change)
    {
        Assert.Single(Breach.Expect, window => window.Name == name);
        return Breach with { Expect = [.. Breach.Expect.Select(window => window.Name == name ? change(window) : window)] };
    }

    private static StoryDocument WithStep(int number, Func<StoryStep, StoryStep> change) =>
        Breach with { Given = Breach.Given.SetItem(number, change(Breach.Given[number])) };

    /// <summary>What was told as wrong: the sentence, and beneath it what came instead.</summary>
    private static async Task<ImmutableArray<string>> FaultsAsync(StoryDocument story)
    {
        var verdict = await StoryHost.PlayAsync(ShippedStoryTests.Shipped, story, TestContext.Current.CancellationToken);
        return [.. verdict.Judgements.Where(one => !one.IsAsStated).Select(one => string.Join('\n', [one.Sentence, .. one.Instead]))];
    }
}
