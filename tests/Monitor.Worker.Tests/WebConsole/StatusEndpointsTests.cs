using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Notifications;
using Monitor.Testing;
using Monitor.Worker.Briefings;
using Monitor.Worker.Cases;
using Monitor.Worker.DataQuality;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Briefings;
using Monitor.Worker.Tests.Record;
using Monitor.Worker.WebConsole;

namespace Monitor.Worker.Tests.WebConsole;

public sealed partial class StatusEndpointsTests : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("monitor-console-");
    private TemporaryRecord temporary = null!;
    private WebApplication app = null!;
    private HttpClient client = null!;
    private WorkFaults faults = null!;
    private ClockSteps steps = null!;
    private Snapshot? snapshot;
    private string copy = "";
    private ImmutableArray<UnreadFile> unread = [];

    private ImmutableArray<CaseOverviewRow>? cases;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static TimeZoneInfo Zone => SampleProvince.Rules.TimeZone;

    public async ValueTask InitializeAsync()
    {
        temporary = await TemporaryRecord.OpenAsync();
        faults = new WorkFaults(temporary.Clock);
        steps = new ClockSteps(temporary.Clock);
        var health = new ServiceHealth(temporary.Record, new HealthLimits(TimeSpan.FromHours(2), TimeSpan.FromMinutes(15)), faults, Zone, temporary.Clock, _ => Task.FromResult(unread));
        var warnings = new ServiceWarnings(temporary.Record, ChannelSet.Of(new MailFileChannel(data.FullName), new SmsFileChannel(data.FullName)), health, new WithheldTexts(temporary.Record, FrozenDictionary<string, Person>.Empty), steps, Zone, temporary.Clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        new StatusEndpoints(
            new StatusPage(ShippedTexts.All),
            new ServiceLabel("山东省就业失业监测预警系统", IsDrill: true, IsTrial: true),
            _ => Task.FromResult(snapshot is null ? null : new CurrentSnapshot(SampleProvince.Rules, snapshot, SampleProvince.SnapshotId)),
            warnings,
            health,
            () => cases,
            () => [],
            new QualityReview(temporary.Record, SampleProvince.Rules, []),
            _ => Task.FromResult(copy),
            new BriefingFolder(data.FullName, temporary.Writes)).Map(app);
        await app.StartAsync(Token);
        client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        await temporary.DisposeAsync();
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task The_page_tells_how_the_series_copy_stands_only_where_there_is_one()
    {
        Assert.DoesNotContain("时序副本", await client.GetStringAsync("/", Token), StringComparison.Ordinal);

        copy = "时序副本（http://127.0.0.1:8086 labour）：已全部复制；尚未核对。";

        Assert.Contains($"<p class=\"small\">{copy}</p>", await client.GetStringAsync("/", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_grades_reasons_silence_and_the_snapshot()
    {
        snapshot = SampleProvince.ManyEvents();
        await EvaluatedAsync(SampleProvince.Monday);

        var html = await client.GetStringAsync("/", Token);

        ApprovedText.Matches(html);
    }

    [Fact]
    public async Task Before_the_first_evaluation_the_page_says_so_and_not_that_all_is_calm()
    {
        var html = await client.GetStringAsync("/", Token);

        Assert.Contains("尚未进行研判，没有可显示的内容。", html, StringComparison.Ordinal);
        Assert.DoesNotContain("平稳", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channels_without_a_server_and_messages_given_up_are_told_loudly()
    {
        await GivenUpAsync();

        var html = await client.GetStringAsync("/", Token);

        Assert.Contains("<p class=\"warning\">邮件没有发出：未配置邮件服务器", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"warning\">短信没有发出：未配置短信网关", html, StringComparison.Ordinal);
        Assert.Contains("近7天有1份通知未能送达，已放弃重试（最近一份M-000001，2026年11月23日8时00分）", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_cases_are_listed_with_stage_owner_and_limit()
    {
        snapshot = SampleProvince.OneEvent();
        var grade = GradeBadge.Of(Monitor.Rules.Grading.Grade.Severe, SampleProvince.Rules.Grades);
        cases = [new CaseOverviewRow("SX2026-0001", "青岛市城阳区", "企业规模裁员减员", "青岛市城阳区", "待核实", 3, grade, "书面初报（值班员）：应于2026年11月23日10时00分前完成，已逾期", "逾期1项")];

        var html = await client.GetStringAsync("/", Token);

        Assert.Contains(
            "<tr><td data-name=\"事项\">SX2026-0001</td><td data-name=\"级别\" class=\"g3\">橙色预警</td><td data-name=\"地区与事由\">青岛市城阳区：企业规模裁员减员</td><td data-name=\"承办地区\">青岛市城阳区</td><td data-name=\"阶段\">待核实</td><td data-name=\"最近时限\">书面初报（值班员）：应于2026年11月23日10时00分前完成，已逾期　<b>逾期1项</b></td></tr>",
            html,
            StringComparison.Ordinal);

        cases = [];
        Assert.Contains("<p>没有未办结事项。</p>", await client.GetStringAsync("/", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_allow_nothing_but_their_own_style_sheet()
    {
        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), Token);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Matches(@"^default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='$", policy);
        Assert.DoesNotMatch(StyleAttribute(), await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task A_written_briefing_is_served_and_listed()
    {
        snapshot = SampleProvince.OneEvent();
        var run = ABriefingRun.Of(temporary.Record, new BriefingFolder(data.FullName, temporary.Writes));
        var path = await run.RunAsync(SampleProvince.Rules, SnapshotRows.Of(snapshot), SampleProvince.Week, Token);

        var link = BriefingLink().Match(await client.GetStringAsync("/", Token)).Groups[1].Value;

        Assert.Equal(await File.ReadAllTextAsync(path, Token), await client.GetStringAsync(link, Token));
        using var missing = await client.GetAsync(new Uri("/briefings/2026-W01-S-1.html", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Health_is_good_while_evaluations_keep_their_pace()
    {
        await EvaluatedAsync(SampleProvince.Monday);
        temporary.Clock.Advance(TimeSpan.FromHours(1));

        using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            """{"status":"ok","last_evaluation":"2026-11-23T00:00:00+00:00","evaluation_age_seconds":3600,"outbox_age_seconds":0,"reasons":[],"is_late":false}""",
            await answer.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Health_is_bad_when_evaluations_or_messages_are_late()
    {
        await EvaluatedAsync(SampleProvince.Monday);
        await QueueAsync();
        temporary.Clock.Advance(TimeSpan.FromHours(3));

        using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var json = await answer.Content.ReadAsStringAsync(Token);
        Assert.Contains("研判已停顿：最近一次研判时刻为2026年11月23日8时00分", json, StringComparison.Ordinal);
        Assert.Contains("有通知到时未发，已等候180分钟", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_is_bad_while_any_work_goes_on_failing()
    {
        await EvaluatedAsync(temporary.Clock.GetUtcNow());
        faults.Failed("报告邮箱收取");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health", UriKind.Relative), Token)).StatusCode);
        temporary.Clock.Advance(TimeSpan.FromMinutes(1));
        faults.Failed("报告邮箱收取");

        using var bad = await client.GetAsync(new Uri("/health", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, bad.StatusCode);
        Assert.Contains("报告邮箱收取自2026年11月23日8时00分起连续失败，请运维人员查看日志并排除故障。", await bad.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

        faults.Done("报告邮箱收取");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health", UriKind.Relative), Token)).StatusCode);
    }

    [Fact]
    public async Task An_evaluation_that_lies_in_the_future_is_a_fault_and_says_what_to_do()
    {
        await EvaluatedAsync(temporary.Clock.GetUtcNow().AddHours(1));

        using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var json = await answer.Content.ReadAsStringAsync(Token);
        Assert.Contains("最近一次研判时刻（2026年11月23日9时00分）晚于服务器时钟（2026年11月23日8时00分）：时钟曾超前，现已被拨回。", json, StringComparison.Ordinal);
        Assert.Contains("请运维人员核对服务器时钟", await client.GetStringAsync("/", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_waits_unread_is_a_fault_with_its_time_and_what_to_do()
    {
        await EvaluatedAsync(temporary.Clock.GetUtcNow());
        unread = [.. Enumerable.Range(1, 12).Select(number => new UnreadFile($"layoffs/{number}.csv", SampleProvince.Monday, "服务账户无权读取；请运维人员修改权限"))];

        using var bad = await client.GetAsync(new Uri("/health", UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, bad.StatusCode);
        var json = await bad.Content.ReadAsStringAsync(Token);
        Assert.Contains("收件目录中的 layoffs/1.csv 自2026年11月23日8时00分起未能入库：服务账户无权读取；请运维人员修改权限。", json, StringComparison.Ordinal);
        Assert.Contains("收件目录中另有2个文件未能入库，见 monitor source list。", json, StringComparison.Ordinal);
        Assert.Contains("收件目录中的 layoffs/1.csv", await client.GetStringAsync("/", Token), StringComparison.Ordinal);
    }

    private Task EvaluatedAsync(DateTimeOffset moment) => temporary.Record.WriteAsync(transaction => transaction.SetWatermark(moment), Token);

    private Task<OutboxMessage> QueueAsync() => temporary.Record.WriteAsync(
        transaction => transaction.AddMessage(new OutboxMessage { Kind = OutboxKind.Sms, Person = "x", Address = "13900000001", Text = "x", CreatedAt = SampleProvince.Monday }), Token);

    private async Task GivenUpAsync()
    {
        await QueueAsync();
        var claimed = await temporary.Record.Outbox.ClaimAsync(1, TimeSpan.FromMinutes(1), Token);
        await temporary.Record.Outbox.RecordOutcomeAsync(claimed[0], OutboxOutcome.GivenUp("号码停机"), Token);
    }

    [GeneratedRegex("<[^>]+ style=")]
    private static partial Regex StyleAttribute();

    [GeneratedRegex("href=\"(/briefings/[^\"]+)\"")]
    private static partial Regex BriefingLink();
}
