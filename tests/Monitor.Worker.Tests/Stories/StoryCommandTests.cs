using Monitor.Worker.CommandLine;
using Monitor.Worker.Tests.ConfigFiles;

namespace Monitor.Worker.Tests.Stories;

public sealed class StoryCommandTests
{
    private static readonly string Breach = Path.Combine(AProfile.Shipped, "stories", "two-hour-breach.yaml");

    [Fact]
    public async Task A_story_that_holds_is_told_sentence_by_sentence_and_ends_with_zero()
    {
        var (code, output) = await RunAsync(Breach);

        Assert.Equal(0, code);
        Assert.StartsWith("■ 两小时内没有书面初报（two-hour-breach.yaml）\n", output, StringComparison.Ordinal);
        Assert.Contains("  符合　逾期上报：SX2026-0001任务“first_report”逾期，期限 2026-03-03 11:40\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("不符　", output, StringComparison.Ordinal);
        Assert.EndsWith("情景1个，全部符合的1个，有不符的0个。\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_does_not_hold_is_told_and_ends_with_three()
    {
        using var folder = new Monitor.Testing.Hosts.DataUnderTest();
        var file = Path.Combine(folder.Path, "wrong.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(Breach, TestContext.Current.CancellationToken)).Replace("becomes: overdue", "becomes: set_aside", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var (code, output) = await RunAsync(file);

        Assert.Equal(3, code);
        Assert.Contains("  不符　逾期上报：SX2026-0001任务“first_report”注明无法执行，期限 2026-03-03 11:40\n        实际：没有出现\n", output, StringComparison.Ordinal);
        Assert.EndsWith("情景1个，全部符合的0个，有不符的1个。\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_is_not_there_ends_with_two()
    {
        var (code, output) = await RunAsync("nowhere.yaml");

        Assert.Equal(2, code);
        Assert.Equal("nowhere.yaml:1:1 — 没有这个文件\n", output);
    }

    private static async Task<(int Code, string Output)> RunAsync(string file)
    {
        using var output = new StringWriter();
        var parsed = MonitorCommandLine.Create().Parse(["story", file, "--config", AProfile.Shipped]);
        parsed.InvocationConfiguration.Output = output;
        var code = await parsed.InvokeAsync(parsed.InvocationConfiguration, TestContext.Current.CancellationToken);
        return (code, output.ToString().ReplaceLineEndings("\n"));
    }
}
