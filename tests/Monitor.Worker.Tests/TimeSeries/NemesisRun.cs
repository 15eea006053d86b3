using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Rules.Periods;
using Monitor.Testing.Hosts;
using Monitor.Testing.Servers;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Intake;
using Monitor.Worker.TimeSeries;

namespace Monitor.Worker.Tests.TimeSeries;

/// <summary>One seeded run: a copy, what befalls it, the reconciliation, and every series held against the record.</summary>
internal sealed class NemesisRun(int seed, CancellationToken token) : IAsyncDisposable
{
    private const int Regions = 24;
    private const int Weeks = 250;
    private const long DiskBytes = 16 << 20;

    private readonly Random random = new(seed);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-influx-");
    private InfluxDatabase server = null!;
    private LoopbackProxy proxy = null!;
    private bool isMounted;

    public Nemesis Nemesis { get; } = (Nemesis)(seed % 4);

    /// <summary>How often the copy was interrupted.</summary>
    public int Interruptions { get; private set; }

    /// <summary>The points of one series that the server lost besides, and that the report has to name; 0 in half of the runs.</summary>
    public long Lost { get; private set; }

    /// <summary>How the full disk was made: <c>tmpfs</c>, or <c>answer</c> where nothing may be mounted.</summary>
    public string Disk { get; private set; } = "";

    private string Data => Path.Combine(folder.FullName, "data");

    private string ServerFolder => Path.Combine(folder.FullName, "server");

    private string RecordPath => Path.Combine(Data, "monitor.db");

    public async Task<ReconciliationReport> RunAsync()
    {
        await BeginAsync();
        using var profile = Profile();
        switch (Nemesis)
        {
            case Nemesis.ServerKilled:
                await CopyAgainstAsync(async () => await server.KillAsync(), async () => await server.StartAgainAsync());
                break;
            case Nemesis.NetworkCut:
                await CopyAgainstAsync(CutAsync, () => Task.Run(proxy.Mend, token));
                break;
            case Nemesis.DiskFull:
                await CopyAgainstAsync(FillDiskAsync, EmptyDiskAsync);
                break;
            default:
                await KillOurselvesAsync(profile);
                break;
        }

        await LoseAStretchAsync();
        return await ReconciledAsync();
    }

    /// <summary>What the server has otherwise than the record; empty where nothing is.</summary>
    public async Task<string[]> DifferencesAsync()
    {
        using var writes = Writes();
        await using var record = await MonitorRecord.OpenAsync(RecordPath, TimeProvider.System, writes, token);
        var revisions = new Dictionary<(int, int), int>();
        var own = new List<string>();
        foreach (var row in record.ReadObservations(0))
        {
            var revision = revisions[(row.Series, row.Period.Ordinal)] = revisions.GetValueOrDefault((row.Series, row.Period.Ordinal), -1) + 1;
            own.Add(string.Create(CultureInfo.InvariantCulture, $"{row.Region} {ARuleSet.Small.StartOf(row.Period.Start).ToUnixTimeMilliseconds() + revision} {row.Value} {row.KnownAt.ToUnixTimeSeconds()}"));
        }

        var there = (await server.RowsAsync(server.Database, "SELECT value, known FROM monitor_observation GROUP BY region", token))
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Tags["region=".Length..]} {row.Row["time"]} {double.Parse(row.Row["value"], CultureInfo.InvariantCulture)} {row.Row["known"]}"))
            .ToArray();
        return [.. own.Except(there).Select(point => $"missing {point}"), .. there.Except(own).Select(point => $"extra {point}")];
    }

    public async ValueTask DisposeAsync()
    {
        await proxy.DisposeAsync();
        await server.StopAsync();
        if (isMounted)
        {
            Run("umount", "-l", ServerFolder);
        }

        folder.Delete(recursive: true);
    }

    private async Task BeginAsync()
    {
        Directory.CreateDirectory(ServerFolder);
        if (Nemesis == Nemesis.DiskFull)
        {
            isMounted = Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={DiskBytes},mode=755"), "tmpfs", ServerFolder) == 0;
            Disk = isMounted ? "tmpfs" : "answer";
        }

        server = await InfluxDatabase.StartAsync(ServerFolder);
        proxy = new LoopbackProxy(server.Url);
        using var writes = Writes();
        await using var record = await MonitorRecord.OpenAsync(RecordPath, TimeProvider.System, writes, token);
        await record.WriteAsync(
            transaction =>
            {
                var file = transaction.AddImport("claims", "claims.csv", "made", 1);
                transaction.AddObservations(file, Figures());
                transaction.EndImport(file, ImportStatus.Taken, default, "");
            },
            token);
    }

    /// <summary>Figures of ten counties' weeks, one in twenty of them corrected.</summary>
    private IEnumerable<ObservationRow> Figures()
    {
        var first = Period.Containing(PeriodKind.Week, new DateOnly(2020, 1, 6));
        var known = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var number = 0; number < Regions * Weeks; number++)
        {
            var region = (370_100 + (number % Regions)).ToString(CultureInfo.InvariantCulture);
            var week = first.Plus(number / Regions);
            yield return new("initial_claims", region, week, Math.Round(random.NextDouble() * 1000, 2), known, number);
            if (random.Next(20) == 0)
            {
                yield return new("initial_claims", region, week, Math.Round(random.NextDouble() * 1000, 2) + 1000, known.AddDays(7), number);
            }
        }
    }

    private SmallProfile Profile()
    {
        var profile = new SmallProfile();
        profile.Write("secrets/influx", server.Password + "\n");
        profile.Write("service.yaml", File.ReadAllText(Path.Combine(profile.Folder, "service.yaml")) + string.Create(CultureInfo.InvariantCulture, $"""

            influx: {"{"} url: "{proxy.Url}", database: {server.Database}, user: {server.User}, password_file: secrets/influx, batch: 250, gzip: false {"}"}
            """));
        File.Copy(Path.Combine(profile.Folder, "secrets", "influx"), Path.Combine(folder.FullName, "influx-password"), overwrite: true);
        return profile;
    }

    /// <summary>Takes weeks of a county off the server, as a restored backup or a dropped shard would.</summary>
    private async Task LoseAStretchAsync()
    {
        if (random.Next(2) == 0)
        {
            return;
        }

        using (var writes = Writes())
        await using (var record = await MonitorRecord.OpenAsync(RecordPath, TimeProvider.System, writes, token))
        using (var parts = PartsOf(record))
        {
            while ((await parts.Copy.RunAsync(atOnce: true, token)).Any(stream => stream.Fault is not null))
            {
                token.ThrowIfCancellationRequested(); // what is lost before the copy counts it as there would simply be copied
            }
        }

        var region = (370_100 + random.Next(Regions)).ToString(CultureInfo.InvariantCulture);
        var from = new DateTimeOffset(2020, 1, 6, 0, 0, 0, TimeSpan.Zero).AddDays(7 * random.Next(Weeks)).ToUnixTimeMilliseconds();
        var before = await CountAsync(region);
        await server.RunAsync(string.Create(CultureInfo.InvariantCulture, $"DELETE FROM monitor_observation WHERE region = '{region}' AND time >= {from}ms AND time < {from + (long)TimeSpan.FromDays(700).TotalMilliseconds}ms"), token, server.Database);
        Lost = before - await CountAsync(region);
    }

    private async Task<long> CountAsync(string region) =>
        await server.RowsAsync(server.Database, $"SELECT count(known) FROM monitor_observation WHERE region = '{region}'", token) is [var (_, row)] ? long.Parse(row["count"], CultureInfo.InvariantCulture) : 0;

    /// <summary>Copies in this process while something happens to the other side, until everything is through.</summary>
    private async Task CopyAgainstAsync(Func<Task> strike, Func<Task> mend)
    {
        using var writes = Writes();
        await using var record = await MonitorRecord.OpenAsync(RecordPath, TimeProvider.System, writes, token);
        using var parts = PartsOf(record);
        var strikes = 1 + random.Next(3);
        for (var struck = 0; struck < strikes; struck++)
        {
            var copying = parts.Copy.RunAsync(atOnce: true, token);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(60)), TimeProvider.System, token);
            await strike();
            var copied = await copying;
            if (copied.Any(stream => stream.Fault is not null) || (await parts.Copy.RunAsync(atOnce: true, token)).Any(stream => stream.Fault is not null))
            {
                Interruptions++;
            }

            await mend();
        }
    }

    private Task CutAsync()
    {
        if (random.Next(2) == 0)
        {
            proxy.CutAfterRequestBytes(random.Next(60_000));
        }
        else
        {
            proxy.CutAfterAnswerBytes(random.Next(1_000));
        }

        return Task.CompletedTask;
    }

    private async Task FillDiskAsync()
    {
        if (!isMounted)
        {
            proxy.CutAfterRequestBytes(random.Next(60_000)); // nothing may be mounted here: the writer's tests hold the answer itself
            return;
        }

        await using var ballast = new FileStream(Path.Combine(ServerFolder, "ballast"), FileMode.Create);
        var block = new byte[1 << 16];
        try
        {
            while (true)
            {
                await ballast.WriteAsync(block, token);
                await ballast.FlushAsync(token);
            }
        }
        catch (IOException)
        {
            // full
        }
    }

    private async Task EmptyDiskAsync()
    {
        proxy.Mend();
        File.Delete(Path.Combine(ServerFolder, "ballast"));
        if (isMounted) // it goes on saying that there is no space until it is started again
        {
            await server.KillAsync();
            await server.StartAgainAsync();
        }
    }

    /// <summary>Runs the built program and kills it: at one of its durable writes, or after a while.</summary>
    private async Task KillOurselvesAsync(SmallProfile profile)
    {
        string[] arguments = ["influx", "copy", "--config", profile.Folder, "--data", Data];
        for (var killed = 0; killed < 2; killed++)
        {
            var side = random.Next(2) == 0 ? "before" : "after";
            var crash = new Dictionary<string, string>(StringComparer.Ordinal) { [CrashPoint.Variable] = string.Create(CultureInfo.InvariantCulture, $"{2 + random.Next(10)}:{side}") };
            var (code, output) = await MonitorProgram.RunAsync(arguments, crash, token);
            Interruptions += code == MonitorProgram.Killed ? 1 : 0;
            Assert.True(code is MonitorProgram.Killed or 0, $"{code}: {output}");
        }
    }

    private async Task<ReconciliationReport> ReconciledAsync()
    {
        using var writes = Writes();
        await using var record = await MonitorRecord.OpenAsync(RecordPath, TimeProvider.System, writes, token);
        using var parts = PartsOf(record);
        ReconciliationReport? report = null;
        for (var tries = 0; tries < 20 && report is not { Fault: null }; tries++)
        {
            report = await parts.Reconciliation.RunAsync(deletesExtra: false, "tester", "test", token);
        }

        return report!;
    }

    private CopyParts PartsOf(MonitorRecord record) => new(
        new InfluxSettings { Url = proxy.Url.ToString(), Database = server.Database, User = server.User, PasswordFile = "influx-password", Batch = 250, Gzip = false, Timeout = TimeSpan.FromSeconds(20) },
        folder.FullName, record, ARuleSet.Small, TimeProvider.System, NullLoggerFactory.Instance);

    private static DurableWrites Writes() => new(null, null, () => { });

    private static int Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true });
        process!.WaitForExit();
        return process.ExitCode;
    }
}
