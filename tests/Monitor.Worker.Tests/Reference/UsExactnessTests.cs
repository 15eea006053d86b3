using Monitor.Rules.Panels;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Reference;

/// <summary>What was not known at a moment has no part in what was decided by then.</summary>
public sealed class UsExactnessTests
{
    private static readonly DateOnly To = new(2023, 12, 31);

    [Fact]
    public async Task Noise_in_place_of_what_was_not_yet_known_changes_no_earlier_alert()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var excerpt = UsExcerpt.Of(["CA", "NY", "WY"], new(2019, 1, 1), To, UsFile.All);
        var replay = await HistoricReplay.OfAsync(excerpt, cancellationToken);
        var (history, _) = replay.Run(To, cancellationToken);

        foreach (var (day, seed) in new[] { (new DateOnly(2020, 3, 31), 539), (new DateOnly(2021, 3, 10), 540), (new DateOnly(2023, 10, 10), 541) })
        {
            var moment = replay.Rules.StartOf(day.AddDays(1)).AddTicks(-1);
            var random = new Random(seed);

            var (noisy, _) = replay.Run(
                To,
                replay.Figures.Where(figure => figure.KnownAt <= moment || random.NextDouble() > 0.1).Select(figure => figure.KnownAt <= moment ? figure : Noise(figure, random)),
                replay.Reports.Where(report => report.KnownAt <= moment || random.NextDouble() > 0.1).Select(report => report.KnownAt <= moment ? report : Noise(report, random)),
                cancellationToken);

            Assert.NotEqual(Until(history, DateTimeOffset.MaxValue), Until(noisy, DateTimeOffset.MaxValue));
            Assert.True(Until(history, moment).Length > 20);
            Assert.Equal(Until(history, moment), Until(noisy, moment));
        }
    }

    private static string[] Until(AlertHistory history, DateTimeOffset moment) =>
    [
        .. history.Alerts.SelectMany(alert => alert.Changes).Where(change => change.At <= moment).Select(EvaluationJson.WriteText),
    ];

    private static RecordedObservation Noise(RecordedObservation figure, Random random) => figure with { Value = Math.Round(figure.Value * random.NextDouble() * 3, 2) };

    private static RecordedReport Noise(RecordedReport report, Random random) => report with
    {
        Report = report.Report with
        {
            People = random.Next(1, 3000),
            Kind = (LayoffKind)random.Next(0, 4),
            EnterpriseKey = $"noise-{random.Next(50)}",
            NoticeDate = report.Report.NoticeDate?.AddDays(random.Next(-60, 60)),
        },
    };
}
