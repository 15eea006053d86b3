using System.Globalization;
using Monitor.Testing.Servers;
using Monitor.Worker.Tests.Intake;
using Monitor.Worker.TimeSeries;
using static Monitor.Worker.Tests.TimeSeries.SeriesCopyTests;

namespace Monitor.Worker.Tests.TimeSeries;

/// <summary>核对 on a real InfluxDB 1.6 whose content somebody has meddled with.</summary>
public sealed class ReconciliationTests(OnDemand<InfluxDatabase> influx)
{
    private const string Series = "monitor_observation,indicator=initial_claims,kind=week,mode=live,region=370214";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_missing_or_otherwise_is_written_again_and_told_and_entered_into_the_audit_log()
    {
        await using var copy = await CopiedAsync();
        var before = await copy.PointsAsync("monitor_observation");
        await copy.Server.RunAsync($"DROP SERIES FROM monitor_observation WHERE region = '370103'", Token, copy.Database);
        await copy.Server.RunAsync($"DELETE FROM monitor_observation WHERE region = '370214' AND time = {ACopy.WeekStart("2024-W08")}ms", Token, copy.Database);
        await copy.Server.WriteAsync(copy.Database, $"{Series} value=7777 {ACopy.WeekStart("2024-W09")}", Token);

        var report = await copy.ReconcileAsync();

        Assert.True(report.IsEqual);
        Assert.Equal(before, await copy.PointsAsync("monitor_observation"));
        Assert.Equal(
            $"""
            {copy.Parts.Copy.Target}：2026年11月23日8时00分核对，2个序列有差异，已补正。
              监测数据：2个序列，6点，2个序列有差异，重写5点，被拒收0点，删除0点，现已一致
              指标和预计最终值：0个序列，0点，一致
              预警：0个序列，0点，一致
              {Series.Replace("370214", "370103", StringComparison.Ordinal)}：缺少3点，内容不同0点，多出0点
              {Series}：缺少1点，内容不同1点，多出0点

            """.ReplaceLineEndings("\n"),
            Told(report));
        var entry = (await copy.Record.Audit.ListAsync(0, 10, Token)).Single(row => row.Act == "influx.reconcile");
        Assert.Equal(("tester", "equal", """{"series":2,"differing":2,"repaired":5,"refused":0,"deleted":0,"remaining":0}"""), (entry.Actor, entry.After, entry.Detail));
    }

    [Fact]
    public async Task What_the_record_does_not_have_is_told_and_deleted_only_when_asked()
    {
        await using var copy = await CopiedAsync();
        var before = await copy.PointsAsync("monitor_observation");
        await copy.Server.WriteAsync(copy.Database, $"{Series} value=1 {ACopy.WeekStart("2023-W01")}\n{Series.Replace("370214", "999999", StringComparison.Ordinal)} value=1 5000\nmonitor_observation,mode=drill value=5 1", Token);

        var told = await copy.ReconcileAsync();

        Assert.False(told.IsEqual);
        Assert.Contains("多出的点不是由现有记录复制的", Told(told), StringComparison.Ordinal);
        Assert.Equal([(Series, 1), (Series.Replace("370214", "999999", StringComparison.Ordinal), 1)], told.Differences.Select(one => (one.Series, (int)one.Extra)));

        var deleted = await copy.ReconcileAsync(deletesExtra: true);

        Assert.True(deleted.IsEqual);
        Assert.Equal(2, deleted.Streams[0].Deleted);
        Assert.Equal(before, (await copy.PointsAsync("monitor_observation")).Where(point => !point.Contains("mode=drill", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_server_that_lost_everything_gets_everything_again()
    {
        await using var copy = await CopiedAsync();
        var before = await copy.PointsAsync("monitor_observation");
        await copy.Server.RunAsync($"DROP DATABASE {copy.Database}", Token);
        await copy.Server.CreateAsync(copy.Database, Token);

        var report = await copy.ReconcileAsync();

        Assert.True(report.IsEqual);
        Assert.Equal(6, report.Streams[0].Repaired);
        Assert.Equal(before, await copy.PointsAsync("monitor_observation"));
    }

    [Fact]
    public async Task Once_a_day_at_its_time_and_again_only_the_next_day()
    {
        await using var copy = await CopiedAsync(); // at 8:00 in Shanghai
        using var parts = copy.PartsWith(copy.Settings with { ReconcileAt = new TimeOnly(9, 0) });
        var sweep = new SeriesCopySweep(copy.Record, ARuleSet.Small, parts);

        await sweep.RunAsync(Token);
        Assert.Null(await Reconciliation.LastAsync(copy.Record, Token));
        copy.Temporary.Clock.Advance(TimeSpan.FromHours(1));
        await sweep.RunAsync(Token);
        copy.Temporary.Clock.Advance(TimeSpan.FromHours(2));
        await sweep.RunAsync(Token);

        Assert.Equal(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero), (await Reconciliation.LastAsync(copy.Record, Token))!.At);
        copy.Temporary.Clock.Advance(TimeSpan.FromDays(1));
        await sweep.RunAsync(Token);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero), (await Reconciliation.LastAsync(copy.Record, Token))!.At);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_so()
    {
        await using var copy = await CopiedAsync();
        using var parts = copy.PartsWith(copy.Settings with { Url = $"http://127.0.0.1:{FreePorts.FirstOf(1).ToString(CultureInfo.InvariantCulture)}" });

        var report = await parts.Reconciliation.RunAsync(deletesExtra: false, "tester", "test", Token);

        Assert.Equal((false, "时序数据库拒绝连接，可能没有运行；请检查地址与端口"), (report.IsEqual, report.Fault));
    }

    private async Task<ACopy> CopiedAsync()
    {
        var copy = await ACopy.OpenAsync(await influx.OrSkipAsync(Token));
        await copy.Temporary.ImportAsync("one", [.. new[] { "2024-W07", "2024-W08", "2024-W09" }.SelectMany((week, number) => new[] { Claims("370214", 10 + number, week), Claims("370103", 20 + number, week) })]);
        await copy.Parts.Copy.RunAsync(atOnce: false, Token);
        return copy;
    }

    private static string Told(ReconciliationReport report)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new CopyWording(ARuleSet.Small.TimeZone).WriteReport(report, output);
        return output.ToString();
    }
}
