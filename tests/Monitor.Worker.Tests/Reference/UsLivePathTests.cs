using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Reference;

/// <summary>Holds the service, living day by day on files that arrive week by week, against the replay of the same figures.</summary>
public sealed class UsLivePathTests(ITestOutputHelper output)
{
    /// <summary>Set to <c>all</c>, the test lives through every state and the whole history (tests/backtest.sh --live-all).</summary>
    private const string ScopeVariable = "MONITOR_LIVE_STATES";

    private static readonly bool WholeHistory = Environment.GetEnvironmentVariable(ScopeVariable) == "all";
    private static readonly ImmutableArray<string> States = WholeHistory ? [] : ["CA", "NY", "WY"];
    private static readonly DateOnly From = WholeHistory ? new(1984, 1, 1) : new(2019, 1, 1);
    private static readonly DateOnly To = WholeHistory ? new(2024, 12, 31) : new(2023, 12, 31);

    [Fact]
    public async Task The_service_raises_what_the_replay_raises_to_the_byte()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var excerpt = UsExcerpt.Of(States, From, To, UsFile.All);
        var watch = Stopwatch.StartNew();
        var replay = await HistoricReplay.OfAsync(excerpt, cancellationToken);
        var (replayed, panel) = replay.Run(To, cancellationToken);
        Tell("Replay", watch, replayed);
        watch.Restart();
        await using var live = await LivePath.StartAsync(excerpt.Load(), excerpt.Deliveries.Keys.First(), cancellationToken);

        await live.RunAsync(excerpt, To, cancellationToken);

        var lived = await live.HistoryAsync(cancellationToken);
        Tell("Live", watch, lived);
        Assert.True(replayed.Alerts.Count > 100);
        Assert.Equal(
            ["claims_yoy125", "claims_yoy150", "eb_iur", "national", "postings_fall", "warn_act", "warn_mass_500"],
            replayed.Alerts.Select(alert => alert.RuleId).Distinct().Order(StringComparer.Ordinal));
        var expected = replay.Written(replayed, panel, From, To);
        var actual = replay.Written(lived, panel, From, To);
        Assert.True(expected == actual, FirstDifference(expected, actual));
        Assert.Equal(Kept(replayed), await KeptAsync(live, cancellationToken));
    }

    /// <summary>The changes as the record of the service must hold them.</summary>
    private static IEnumerable<string> Kept(AlertHistory history) => history.Alerts
        .SelectMany(alert => alert.Changes)
        .Select(change => AlertRows.Of(change, ""))
        .Select(row => Line(row))
        .Order(StringComparer.Ordinal);

    private static async Task<IEnumerable<string>> KeptAsync(LivePath live, CancellationToken cancellationToken) =>
        (await live.Record.Evaluations.ChangesBetweenAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, cancellationToken)).Select(Line).Order(StringComparer.Ordinal);

    private static string Line(AlertChangeRow row) => string.Create(
        CultureInfo.InvariantCulture, $"{row.AlertNumber} {row.Moment:O} {row.Change} {row.FromGrade} {row.ToGrade} {row.Period} {row.Reason} {row.Figures}");

    private static string FirstDifference(string expected, string actual)
    {
        var (one, other) = (expected.Split('\n'), actual.Split('\n'));
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {at + 1}\nreplay: {one.ElementAtOrDefault(at)}\nlive:   {other.ElementAtOrDefault(at)}";
    }

    private void Tell(string path, Stopwatch watch, AlertHistory history) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{path}: {history.Alerts.Count} alerts, {history.Alerts.Sum(alert => alert.Changes.Count)} changes, {watch.Elapsed.TotalSeconds:0.0} s"));
}
