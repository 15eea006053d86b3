using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Monitor.Testing.Hosts;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Scenarios;

/// <summary>A service that is stopped and built anew goes on as one that never stopped.</summary>
public sealed class RestartTests
{
    private const int Days = 10;
    private const int StepsADay = 7;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("day")]
    [InlineData("hour")]
    public async Task Stopped_anywhere_it_goes_on_to_the_same_alerts_messages_and_briefings(string every)
    {
        using var profile = new SmallProfile(every);
        var expected = await LiveAsync(profile, []);
        Assert.Contains("\"Change\":\"Quiet\"", expected, StringComparison.Ordinal);
        Assert.Contains("\"Kind\":\"data\"", expected, StringComparison.Ordinal);
        Assert.Contains("file {\"Name\":\"briefings/", expected, StringComparison.Ordinal);

        await Gen.Int[0, (Days * StepsADay) - 1].HashSet[1, 6].SampleAsync(
            async stops => Assert.Equal(expected, await LiveAsync(profile, stops)),
            iter: 4,
            threads: 1,
            seed: "0N0XIzNsQ0O2");
    }

    [Fact]
    public async Task News_of_an_evaluation_whose_commit_failed_is_judged_at_the_next_attempt()
    {
        using var profile = new SmallProfile("hour");
        using var data = new DataUnderTest();
        var clock = SmallProvinceClock.StartingAt(0, 9, 5);
        var failing = 0;
        using var writes = new DurableWrites(new CrashPoint(6, CrashSide.Before), null, () =>
        {
            failing++;
            throw new IOException("The disk is full.");
        });
        await using var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, writes, wakesItself: false, Token);
        await service.EvaluateAsync(Token); // writes 2 and 3, after the migration
        data.DropReport("A", SmallProfile.East, 260, SmallProvinceClock.FirstDay);
        await service.TakeInAsync(Token); // 4
        clock.SetUtcNow(SmallProvinceClock.At(0, 10, 1));

        await Assert.ThrowsAsync<IOException>(() => service.EvaluateAsync(Token)); // 5 begins, 6 would commit
        clock.SetUtcNow(SmallProvinceClock.At(0, 10, 2));
        await service.EvaluateAsync(Token);

        Assert.Equal(1, failing);
        Assert.Equal(2, (await service.Record.Evaluations.ActiveAlertsAsync(Token)).Count);
    }

    [Theory]
    [InlineData("990203")] // renamed
    [InlineData("990201")] // taken over by its neighbour
    public async Task Alerts_on_reports_of_a_county_go_on_when_another_code_takes_its_place(string heir)
    {
        using var profile = new SmallProfile("hour");
        using var data = new DataUnderTest();
        var clock = SmallProvinceClock.StartingAt(0, 9, 5);
        data.DropReport("A", SmallProfile.North, 260, SmallProvinceClock.FirstDay);
        string[] before;
        await using (var service = await OpenAsync(profile, data, clock))
        {
            await service.TakeInAsync(Token);
            clock.SetUtcNow(SmallProvinceClock.At(0, 10, 1));
            await service.EvaluateAsync(Token);
            before = [.. (await service.Record.Evaluations.ActiveAlertsAsync(Token)).Select(alert => alert.Number)];
            Assert.NotEmpty(before);
        }

        profile.Replace("regions.csv", "990202,乙北县,county,990200", heir == "990201" ? "" : "990203,乙北区,county,990200");
        profile.Replace("regions.yaml", "file: regions.csv", $"file: regions.csv\nformer_codes: [{{ code: \"990202\", name: 乙北县, becomes: \"{heir}\" }}]");
        await using var after = await OpenAsync(profile, data, clock);
        clock.SetUtcNow(SmallProvinceClock.At(1, 10, 1));
        await after.EvaluateAsync(Token);

        Assert.Equal(before, (await after.Record.Evaluations.ActiveAlertsAsync(Token)).Select(alert => alert.Number));
        Assert.Empty(await after.Record.Evaluations.ChangesBetweenAsync(SmallProvinceClock.At(0, 11), SmallProvinceClock.At(2, 0), Token));
    }

    /// <summary>Ten days with reports and claims; after the numbered steps the service is stopped and another one goes on.</summary>
    private static async Task<string> LiveAsync(SmallProfile profile, HashSet<int> stops)
    {
        using var data = new DataUnderTest();
        var clock = SmallProvinceClock.StartingAt(0, 7);
        var service = await OpenAsync(profile, data, clock);
        try
        {
            for (var step = 0; step < Days * StepsADay; step++)
            {
                await DoAsync(service, data, clock, step / StepsADay, step % StepsADay);
                if (stops.Contains(step))
                {
                    await service.DisposeAsync();
                    service = await OpenAsync(profile, data, clock);
                }
            }
        }
        finally
        {
            await service.DisposeAsync();
        }

        return await data.EndingAsync(Token);
    }

    private static Task<ServiceUnderTest> OpenAsync(SmallProfile profile, DataUnderTest data, FakeTimeProvider clock) =>
        ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: false, Token);

    private static async Task DoAsync(ServiceUnderTest service, DataUnderTest data, FakeTimeProvider clock, int day, int part)
    {
        switch (part)
        {
            case 0:
                clock.SetUtcNow(SmallProvinceClock.At(day, 8));
                await service.EvaluateAsync(Token);
                break;
            case 1 or 5:
                await service.DeliverAsync(Token);
                break;
            case 2:
                await service.BriefAsync(Token);
                break;
            case 3:
                clock.SetUtcNow(SmallProvinceClock.At(day, 10, 30));
                Drop(data, day);
                await service.TakeInAsync(Token);
                break;
            default:
                clock.SetUtcNow(SmallProvinceClock.At(day, 11 + part));
                await service.EvaluateAsync(Token);
                break;
        }
    }

    private static void Drop(DataUnderTest data, int day)
    {
        var today = SmallProvinceClock.FirstDay.AddDays(day);
        switch (day)
        {
            case 1:
                data.DropReport("A", SmallProfile.East, 36, today);
                break;
            case 2:
                data.DropClaims(SmallProvinceClock.FirstDay.AddDays(-1), 40, SmallProfile.East, SmallProfile.West, SmallProfile.South);
                break;
            case 4:
                data.DropReport("B", SmallProfile.East, 260, today);
                break;
            case 5:
                data.DropClaims(SmallProvinceClock.FirstDay.AddDays(-1), 41, SmallProfile.North);
                break;
            case 8:
                for (var enterprise = 1; enterprise <= 5; enterprise++)
                {
                    data.DropReport($"C{enterprise}", SmallProfile.South, 60, today);
                }

                break;
        }
    }
}
