using Monitor.Rules.Grading;
using Monitor.Testing;
using Monitor.Testing.Servers;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Record;

namespace Monitor.Worker.Tests.TimeSeries;

/// <summary>The copy on a real InfluxDB 1.6 that asks for an account.</summary>
public sealed class SeriesCopyTests(OnDemand<InfluxDatabase> influx)
{
    private const long Known = 1_795_392_000; // 2026-11-23 00:00 UTC, the record's own clock

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_and_a_withdrawal_leave_what_was_known_before()
    {
        await using var copy = await ACopy.OpenAsync(await influx.OrSkipAsync(Token));
        await copy.Temporary.ImportAsync("one", Claims("370214", 120.5), Claims("370103", 7));
        await copy.Parts.Copy.RunAsync(atOnce: false, Token);
        copy.Temporary.Clock.Advance(TimeSpan.FromHours(1));
        await copy.Temporary.ImportAsync("two", Claims("370214", 99));
        copy.Temporary.Clock.Advance(TimeSpan.FromHours(1));
        await copy.Temporary.ImportAsync("three", Claims("370214", null));

        var copied = await copy.Parts.Copy.RunAsync(atOnce: false, Token);

        Assert.Equal([2, 0, 0], copied.Select(stream => stream.Points));
        var start = ACopy.WeekStart("2024-W07");
        Assert.Equal(
            [
                $"indicator=initial_claims,kind=week,mode=live,region=370103 known={Known} value=7 {start}",
                $"indicator=initial_claims,kind=week,mode=live,region=370214 known={Known} value=120.5 {start}",
                $"indicator=initial_claims,kind=week,mode=live,region=370214 known={Known + 3600} value=99 {start + 1}",
                $"indicator=initial_claims,kind=week,mode=live,region=370214 known={Known + 7200} {start + 2}",
            ],
            await copy.PointsAsync("monitor_observation"));
        Assert.Equal(0, (await copy.ReconcileAsync()).Differing);
    }

    [Fact]
    public async Task Figures_of_a_drill_are_marked_and_a_restart_copies_nothing_twice()
    {
        await using var copy = await ACopy.OpenAsync(await influx.OrSkipAsync(Token));
        await DrillMark.BeginAsync(copy.Record, "data", Token);
        await copy.Temporary.ImportAsync("one", Claims("370214", 120.5));
        await copy.Parts.Copy.RunAsync(atOnce: false, Token);

        await copy.ReopenAsync();
        var writes = copy.Temporary.Writes.Count;
        var again = await copy.Parts.Copy.RunAsync(atOnce: false, Token);

        Assert.All(again, stream => Assert.Equal((0, null), (stream.Points, stream.Fault)));
        Assert.Equal(writes, copy.Temporary.Writes.Count);
        Assert.StartsWith("indicator=initial_claims,kind=week,mode=drill,region=370214 ", Assert.Single(await copy.PointsAsync("monitor_observation")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_that_the_server_refuses_are_set_aside_one_by_one_and_the_others_are_written()
    {
        await using var copy = await ACopy.OpenAsync(await influx.OrSkipAsync(Token));
        await copy.Server.RunAsync($"CREATE RETENTION POLICY short ON {copy.Database} DURATION 520w REPLICATION 1 SHARD DURATION 520w DEFAULT", Token);
        await copy.Temporary.ImportAsync("one", Claims("370214", 1), Claims("370214", 2, "2001-W10"), Claims("370103", 3), Claims("370103", 4, "2002-W20"), Claims("370103", 5, "2024-W08"));

        var copied = await copy.Parts.Copy.RunAsync(atOnce: false, Token);

        Assert.Equal((3, 2), (copied[0].Points, copied[0].Refused));
        Assert.Equal(3, (await copy.PointsAsync("monitor_observation")).Length);
        var rows = await copy.Record.Copies.RejectionsAsync(copy.Parts.Copy.Target, 0, 10, Token);
        Assert.Equal(
            [
                $"monitor_observation,indicator=initial_claims,kind=week,mode=live,region=370214 known={Known}i,value=2 {ACopy.WeekStart("2001-W10")}",
                $"monitor_observation,indicator=initial_claims,kind=week,mode=live,region=370103 known={Known}i,value=4 {ACopy.WeekStart("2002-W20")}",
            ],
            rows.Select(row => row.Line));
        Assert.All(rows, row => Assert.Contains("points beyond retention policy", row.Reason, StringComparison.Ordinal));

        await copy.Server.RunAsync($"ALTER RETENTION POLICY short ON {copy.Database} DURATION INF", Token);
        Assert.Equal((2, 0, null), await copy.Parts.Copy.RetryRefusedAsync(Token));
        Assert.Equal(5, (await copy.PointsAsync("monitor_observation")).Length);
        Assert.Equal(0, await copy.Record.Copies.CountRejectionsAsync(copy.Parts.Copy.Target, Token));
    }

    [Fact]
    public async Task A_database_that_is_not_there_holds_everything_back_with_growing_pauses_and_sets_nothing_aside()
    {
        await using var copy = await ACopy.OpenAsync(await influx.OrSkipAsync(Token));
        await copy.Temporary.ImportAsync("one", Claims("370214", 1));
        using var parts = copy.PartsWith(copy.Settings with { Database = "nowhere", Retry = [TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30)] });

        var first = await parts.Copy.RunAsync(atOnce: false, Token);
        await parts.Copy.RunAsync(atOnce: false, Token);
        copy.Temporary.Clock.Advance(TimeSpan.FromSeconds(10));
        await parts.Copy.RunAsync(atOnce: false, Token);

        Assert.Contains("时序数据库没有所配置的数据库、数据桶或接口，请检查配置或先在服务器上建立（404 database not found", Assert.Single(first).Fault, StringComparison.Ordinal);
        var cursor = Assert.Single(await copy.Record.Copies.CursorsAsync(parts.Copy.Target, Token));
        Assert.Equal((0, 2, copy.Temporary.Clock.GetUtcNow().AddSeconds(30)), (cursor.Position, cursor.Tries, cursor.NextTryAt));
        Assert.Equal(0, await copy.Record.Copies.CountRejectionsAsync(parts.Copy.Target, Token));
    }

    [Fact]
    public async Task Many_small_batches_give_the_same_as_one_and_gzip_changes_nothing()
    {
        await using var copy = await ACopy.OpenAsync(await influx.OrSkipAsync(Token));
        await copy.Temporary.ImportAsync("one", [.. Enumerable.Range(0, 100).Select(number => Claims(number % 2 == 0 ? "370214" : "370103", number * 1.1, $"20{10 + (number / 10)}-W1{number % 10}"))]);
        using var parts = copy.PartsWith(copy.Settings with { Batch = 7, Gzip = false });

        var copied = await parts.Copy.RunAsync(atOnce: false, Token);

        Assert.Equal(100, copied[0].Points);
        Assert.Equal(0, (await copy.ReconcileAsync()).Differing);
    }

    [Fact]
    public async Task After_reading_back_the_names_are_as_written_whatever_they_hold()
    {
        await using var copy = await ACopy.OpenAsync(await influx.OrSkipAsync(Token));
        await copy.Temporary.ImportAsync("one", new ObservationRow("名称 a,b=c\"d'e", "济南 市,中", TemporaryRecord.Week("2024-W07"), 1, null, 2), new ObservationRow("back\\slash\\", "370103", TemporaryRecord.Week("2024-W07"), 2, null, 3));

        await copy.Parts.Copy.RunAsync(atOnce: false, Token);

        var tags = (await copy.Server.RowsAsync(copy.Database, "SELECT * FROM monitor_observation GROUP BY *", Token)).Select(row => row.Tags).Order(StringComparer.Ordinal);
        Assert.Equal(["indicator=back/slash/,kind=week,mode=live,region=370103", "indicator=名称 a,b=c\"d'e,kind=week,mode=live,region=济南 市,中"], tags);
        Assert.Equal(0, (await copy.ReconcileAsync()).Differing);
    }

    [Fact]
    public async Task Headlines_expected_figures_and_changes_of_alerts_stand_at_the_moment_evaluated()
    {
        await using var copy = await ACopy.OpenAsync(await influx.OrSkipAsync(Token));
        var moment = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
        await CommitAsync(copy, moment, 120);
        await CommitAsync(copy, moment, 121); // a late figure had it judged once more

        var copied = await copy.Parts.Copy.RunAsync(atOnce: false, Token);

        Assert.Equal([0, 4, 4], copied.Select(stream => stream.Points));
        var time = moment.ToUnixTimeMilliseconds();
        Assert.Equal(
            [
                $"indicator=initial_claims,mode=live,region=370000 coverage=0.75 period=2026-W46 previous=110 value=120 {time}",
                $"indicator=initial_claims,mode=live,region=370000 coverage=0.75 period=2026-W46 previous=110 value=121 {time + 1}",
            ],
            await copy.PointsAsync("monitor_indicator"));
        Assert.Equal(
            [
                $"indicator=initial_claims,mode=live,region=370000 high=170 low=130 period=2026-W46 value=150 {time}",
                $"indicator=initial_claims,mode=live,region=370000 high=170 low=130 period=2026-W46 value=150 {time + 1}",
            ],
            await copy.PointsAsync("monitor_expected"));
        Assert.Equal(
            [
                $"kind=unemployment,mode=live,region=370214,rule=r1 change=Raise from=0 number=A-120 to=2 {time}",
                $"kind=unemployment,mode=live,region=370214,rule=r1 change=Raise from=0 number=A-121 to=2 {time + 2}",
                $"kind=unemployment,mode=live,region=370214,rule=r1 change=Upgrade from=2 number=A-120 to=3 {time + 1}",
                $"kind=unemployment,mode=live,region=370214,rule=r1 change=Upgrade from=2 number=A-121 to=3 {time + 3}",
            ],
            await copy.PointsAsync("monitor_alert"));
        Assert.Equal(0, (await copy.ReconcileAsync()).Differing);
    }

    private static async Task CommitAsync(ACopy copy, DateTimeOffset moment, decimal value)
    {
        var snapshot = SampleProvince.ManyEvents() with
        {
            Headlines = [new("initial_claims", "370000", "2026-W46", value, 110, null, "2025-W47", 0.75m) { Expected = new(150, 130, 170) }],
        };
        var body = EvaluationJson.Write(snapshot);
        var id = SnapshotId.Create(moment, body);
        var number = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A-{value}");
        var alert = new AlertRow { Number = number, Rule = "r1", Region = "370214", Kind = "unemployment", Grade = Grade.Severe, Peak = Grade.Severe, Status = "active", RaisedAt = moment, ChangedAt = moment, Json = "{}" };
        AlertChangeRow Change(string change, Grade from, Grade to) => new()
        {
            AlertNumber = number,
            Moment = moment,
            Change = change,
            FromGrade = from,
            ToGrade = to,
            Period = "2026-W46",
            Reason = "测试",
            Figures = "{}",
            SnapshotId = id,
        };
        await copy.Record.Evaluations.CommitAsync(
            new()
            {
                Snapshot = new() { Id = id, Moment = moment, RuleVersion = "test", State = "{}"u8.ToArray(), Body = body },
                Alerts = [alert],
                Changes = [Change("Raise", Grade.None, Grade.Serious), Change("Upgrade", Grade.Serious, Grade.Severe)],
            },
            Token);
    }

    internal static ObservationRow Claims(string region, double? value, string week = "2024-W07") =>
        new("initial_claims", region, TemporaryRecord.Week(week), value, null, 2);
}
