using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using Monitor.Rules.Evaluation;
using Monitor.Testing.Hosts;
using Monitor.Worker.CommandLine;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Tests.Scenarios;

namespace Monitor.Worker.Tests.MonthlyReturns;

/// <summary>Two months of a panel from file to alert, and every way out tried for a figure of a single enterprise (统计法第二十八条).</summary>
public sealed class PanelScenarioTests : IAsyncLifetime
{
    private static readonly string[] Regions = ["990000", "990100", SmallProfile.East, SmallProfile.West, "990200", SmallProfile.South, SmallProfile.North];

    private readonly SmallProfile profile = new("hour", "http://127.0.0.1:0");
    private readonly DataUnderTest data = new();
    private readonly MadePanel panel = new();
    private readonly FakeTimeProvider clock = SmallProvinceClock.StartingAt(0, 9, 30);
    private ServiceUnderTest service = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        MadePanel.AddTo(profile);
        service = await OpenAsync();
        await ComeAsync(0, "2026-09", panel.FileOf("2026-09"));
        await ComeAsync(14, "2026-10", panel.FileOf("2026-10"));
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        data.Dispose();
        profile.Dispose();
    }

    [Fact]
    public async Task The_returns_become_figures_that_rules_grade_and_pages_say()
    {
        var snapshot = await SnapshotAsync();

        var alert = Assert.Single(snapshot.Open, alert => alert.RuleId == "panel_loss" && alert.Region == SmallProfile.South);
        Assert.Contains("监测企业岗位流失率（剔除划转）为3.03%", alert.Evidence.Sentence, StringComparison.Ordinal);
        var line = snapshot.Survey!.Of("990200")!;
        Assert.Equal((9, 9, 100m, 9, 1.68m, 5, 4), (line.Expected, line.Returned, line.ResponseRate, line.Matched, line.Figures!.LossRate, line.Figures.Decreased, line.Figures.Flat));
        Assert.Equal(22, service.Record.ReadReturns(0).Count(version => version.Return.Month.ToString() == "2026-10"));
    }

    [Fact]
    public async Task A_restart_knows_the_same()
    {
        var before = await SnapshotAsync();
        await service.DisposeAsync();
        service = await OpenAsync();
        clock.SetUtcNow(SmallProvinceClock.At(16, 1, 1));
        await service.EvaluateAsync(Token);

        var after = await SnapshotAsync();

        Assert.NotEqual(before.KnownAt, after.KnownAt);
        Assert.Equal(EvaluationJson.WriteText(before.Survey), EvaluationJson.WriteText(after.Survey));
        Assert.Equal(before.Open.Select(alert => (alert.RuleId, alert.Region, alert.Grade, alert.RaisedAt)), after.Open.Select(alert => (alert.RuleId, alert.Region, alert.Grade, alert.RaisedAt)));
    }

    [Fact]
    public async Task A_correction_is_a_new_version_and_the_figures_before_it_can_still_be_read()
    {
        await ComeAsync(15, "2026-10-correction", MadePanel.Correction("2026-10"));

        var (_, then) = await CommandAsync("panel", "show", "--region", "990100", "--as-known-at", "2026-11-02");
        var (_, now) = await CommandAsync("panel", "show", "--region", "990100");

        Assert.Equal(2, service.Record.ReadReturns(0).Count(version => version.Return.Enterprise == "甲西独家厂" && version.Return.Month.ToString() == "2026-10"));
        Assert.Contains("净变动：-14963", then, StringComparison.Ordinal);
        Assert.Contains("净变动：-4486", now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_says_what_may_be_shown_and_what_may_not()
    {
        var (code, printed) = await CommandAsync("panel", "show", "--region", "990100", "--period", "2026-10");

        Assert.Equal(0, code);
        Assert.StartsWith("失业动态监测　甲市　2026年10月　截至2026年11月3日0时01分\n2026年10月应报企业13家，已报13家，报送率100.00%；上月和本月都报的可比企业13家。", printed, StringComparison.Ordinal);
        Assert.Contains("岗位流失率（剔除划转）：不显示", printed, StringComparison.Ordinal); // one enterprise alone transferred people
        Assert.Contains("甲市甲西县　1　不显示　1　不显示　不显示　不显示　不显示　不显示　不显示", printed, StringComparison.Ordinal);
        Assert.Contains("甲市甲东县　12　不显示　12　不显示", printed, StringComparison.Ordinal);
        Assert.Equal((3, "截至2026年11月3日0时01分，示例省没有2025年1月的监测企业月报。\n"), await CommandAsync("panel", "show", "--period", "2025-01"));
        Assert.Equal((2, "--period：“十月”不是月份，写法如 2026-10。\n"), await CommandAsync("panel", "show", "--period", "十月"));
        var (_, json) = await CommandAsync("panel", "show", "--region", SmallProfile.West, "--json");
        using var document = JsonDocument.Parse(json);
        Assert.False(document.RootElement.GetProperty("regions")[0].TryGetProperty("figures", out _));
    }

    [Fact]
    public async Task A_faulty_row_is_set_aside_with_its_reason_and_without_what_it_says()
    {
        var row = (await service.Record.Imports.QuarantineAsync(0, 100, Token))[^1];

        Assert.Equal((24, "调查期就业人数", "该内容不是整数人数；请改为整数，不详时留空", "", null), (row.Line, row.Field, row.Reason, row.Raw, row.Cells));
    }

    [Fact]
    public async Task No_way_out_gives_away_a_figure_of_a_single_enterprise()
    {
        var outputs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var region in Regions)
        {
            outputs[$"panel {region}"] = (await CommandAsync("panel", "show", "--region", region)).Printed;
            outputs[$"panel {region} json"] = (await CommandAsync("panel", "show", "--region", region, "--json", "--period", "2026-10")).Printed;
            outputs[$"panel {region} before"] = (await CommandAsync("panel", "show", "--region", region, "--as-known-at", "2026-10-20")).Printed;
        }

        foreach (var arguments in (string[][])[["quarantine", "list"], ["quarantine", "show", "1"], ["source", "list"], ["source", "show", "monthly_returns"], ["source", "list", "--json"], ["report", "list", "--all"], ["report", "findings", "--json"], ["case", "list"], ["audit", "export"]])
        {
            outputs[string.Join(' ', arguments)] = (await CommandAsync(arguments)).Printed;
        }

        var folder = Directory.CreateDirectory(Path.Combine(data.Path, "out")).FullName;
        outputs["import"] = (await InAsync(Path.Combine(folder, "again"), "import", "--input", Path.Combine(data.Path, "inbox"))).Printed;
        outputs["import json"] = (await InAsync(Path.Combine(folder, "once"), "import", "--input", Path.Combine(data.Path, "inbox"), "--json")).Printed;
        outputs["replay"] = (await InAsync(Path.Combine(folder, "work"), "replay", "--input", Path.Combine(data.Path, "inbox"), "--from", "2026-09-01", "--to", "2026-11-30", "--level", "3",
            "--alerts", Path.Combine(folder, "alerts.csv"), "--coverage", Path.Combine(folder, "coverage.csv"), "--details", Path.Combine(folder, "details.jsonl"))).Printed;
        await service.RunAsync(Token);
        using var client = new HttpClient { BaseAddress = new(service.Host.Urls.Single()) };
        foreach (var path in (string[])["/", "/health", "/report", "/api/cases", "/openapi/reports.json", "/metrics", "/api/monthly-returns"])
        {
            outputs[path] = await (await client.GetAsync(path, Token)).Content.ReadAsStringAsync(Token);
        }

        clock.SetUtcNow(SmallProvinceClock.At(21, 8, 30));
        await service.EvaluateAsync(Token);
        await service.DeliverAsync(Token);
        foreach (var file in await service.BriefAsync(Token))
        {
            outputs[file] = await File.ReadAllTextAsync(file, Token);
        }

        foreach (var file in Directory.EnumerateFiles(folder))
        {
            outputs[file] = await File.ReadAllTextAsync(file, Token);
        }

        outputs["mails"] = string.Concat(data.Mails.Select(Decoded));
        outputs["messages"] = string.Concat(data.Messages);
        outputs["snapshot"] = Encoding.UTF8.GetString((await service.Record.Evaluations.LatestSnapshotAsync(Token))!.Body.Span);

        Assert.All(outputs.Where(output => output.Key.StartsWith("panel ", StringComparison.Ordinal)), output => Assert.Contains(output.Key.EndsWith("json", StringComparison.Ordinal) ? "\"minimum\":3" : "失业动态监测", output.Value, StringComparison.Ordinal));
        Assert.Contains("失业动态监测企业月报", outputs["source show monthly_returns"], StringComparison.Ordinal);
        Assert.Contains("失业动态监测", outputs["/"], StringComparison.Ordinal);
        Assert.Contains("panel_loss", outputs[Path.Combine(folder, "details.jsonl")], StringComparison.Ordinal);
        Assert.Contains("该内容不是整数人数", outputs["import"], StringComparison.Ordinal);
        Assert.Contains(outputs.Keys, name => name.EndsWith(".html", StringComparison.Ordinal) && outputs[name].Contains("失业动态监测", StringComparison.Ordinal));
        Assert.NotEmpty(outputs["mails"]);
        Assert.Empty(outputs.SelectMany(output => panel.Secrets.Distinct().Where(secret => Holds(output.Value, secret)).Select(secret => $"{output.Key}: {secret}")));
    }

    private static bool Holds(string text, string secret) => Regex.IsMatch(text, $"(?<![0-9A-Za-z.]){Regex.Escape(secret)}(?![0-9A-Za-z])", RegexOptions.None, TimeSpan.FromSeconds(10));

    private static string Decoded(string mail) => MimeKit.MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(mail)), Token) is var message ? $"{message.Subject}\n{message.TextBody}\n{message.HtmlBody}" : "";

    private Task<ServiceUnderTest> OpenAsync() => ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: false, Token);

    private async Task ComeAsync(int day, string name, string text)
    {
        clock.SetUtcNow(SmallProvinceClock.At(day, 10, 30));
        data.Drop($"returns/{name}.csv", text);
        await service.TakeInAsync(Token);
        clock.SetUtcNow(SmallProvinceClock.At(day + 1, 0, 1));
        await service.EvaluateAsync(Token);
    }

    private async Task<Snapshot> SnapshotAsync() => EvaluationJson.ReadSnapshot((await service.Record.Evaluations.LatestSnapshotAsync(Token))!.Body.Span);

    private Task<(int Code, string Printed)> CommandAsync(params string[] arguments) => InAsync(data.Path, arguments);

    private async Task<(int Code, string Printed)> InAsync(string folder, params string[] arguments)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var parsed = MonitorCommandLine.Create(new CommandSurroundings("duty", "host1", clock)).Parse([.. arguments, "--config", profile.Folder, "--data", folder]);
        parsed.InvocationConfiguration.Output = output;
        parsed.InvocationConfiguration.Error = output;
        return (await parsed.InvokeAsync(cancellationToken: Token), output.ToString());
    }
}
