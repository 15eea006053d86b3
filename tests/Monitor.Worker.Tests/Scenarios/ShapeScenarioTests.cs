using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Testing.Hosts;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Scenarios;

/// <summary>A source changes its layout and its unit overnight, beside a service that is stopped and built anew.</summary>
public sealed class ShapeScenarioTests
{
    private const string Rules = """
        rules:
          - id: claims_line
            name: 周申领人数线
            family: rate
            cause: claims
            basis: { status: example }
            regions: { levels: [county] }
            indicator: initial_claims
            grades:
              2: { at_least: 500 }
            lower_after: 1
          - id: claims_shape
            name: 失业保险周报来文变样
            family: delivery
            basis: { status: example }
            regions: { levels: [province] }
            source: claims
            typical_of: 2
            believed_after: 2
            grades:
              1: { columns_change: true, quarantined_share: 0.2 }
              2: { refused: true }
            lower_after: 1
        """;

    private static readonly string[] Counties = [SmallProfile.East, SmallProfile.West, SmallProfile.South, SmallProfile.North];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_column_makes_a_data_alert_and_no_labour_alert_until_the_file_is_put_right()
    {
        using var profile = new SmallProfile("hour");
        profile.Write("rules/shape.yaml", Rules);
        profile.Replace("response.yaml", "causes:", "causes:\n  - { id: claims, name: 失业保险金申领上升 }");
        using var data = new DataUnderTest();
        var clock = SmallProvinceClock.StartingAt(0, 9, 30);
        await using (var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: false, Token))
        {
            for (var week = 0; week < 3; week++)
            {
                clock.SetUtcNow(SmallProvinceClock.At(7 * week, 9, 30));
                await ComeAsync(service, data, week, "行政区划代码,统计周末,新增领取失业保险金人数", ",100");
            }

            Assert.Empty(await LabelsAsync(service));
            clock.SetUtcNow(SmallProvinceClock.At(21, 9, 30));
            await ComeAsync(service, data, 3, "行政区划代码,统计周末,新增领取失业保险金人数,单位", ",1000,人次");
            clock.SetUtcNow(SmallProvinceClock.At(21, 10, 1));
            await service.EvaluateAsync(Token);
            Assert.Equal(["claims_shape 990000 失业保险周报来文变样：列有增加"], await LabelsAsync(service));
        }

        await using var again = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: false, Token);
        clock.SetUtcNow(SmallProvinceClock.At(21, 11, 1));
        await again.EvaluateAsync(Token);
        Assert.Equal(["claims_shape 990000 失业保险周报来文变样：列有增加"], await LabelsAsync(again));

        clock.SetUtcNow(SmallProvinceClock.At(22, 9, 30));
        await ComeAsync(again, data, 3, "行政区划代码,统计周末,新增领取失业保险金人数", ",110");
        clock.SetUtcNow(SmallProvinceClock.At(22, 10, 1));
        await again.EvaluateAsync(Token);
        Assert.Empty(await LabelsAsync(again));
    }

    private static async Task ComeAsync(ServiceUnderTest service, DataUnderTest data, int week, string heading, string cells)
    {
        var end = SmallProvinceClock.FirstDay.AddDays((7 * week) - 1).ToString("yyyy/M/d", CultureInfo.InvariantCulture);
        var text = Counties.Aggregate(new StringBuilder(heading + "\n"), (file, county) => file.Append(CultureInfo.InvariantCulture, $"{county},{end}{cells}\n"));
        data.Drop($"insurance/weekly/20{week}.csv", text.ToString());
        await service.TakeInAsync(Token);
        await service.EvaluateAsync(Token);
    }

    private static async Task<string[]> LabelsAsync(ServiceUnderTest service)
    {
        var latest = await service.Record.Evaluations.LatestSnapshotAsync(Token);
        return [.. Worker.Evaluation.EvaluationJson.ReadSnapshot(latest!.Body.Span).Open.Select(alert => $"{alert.RuleId} {alert.Region} {alert.Evidence.Summary}")];
    }
}
