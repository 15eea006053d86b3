using Monitor.Rules.Briefings;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Briefings;

/// <summary>Writes the briefing of a week from one snapshot.</summary>
internal sealed partial class BriefingRun(HtmlBriefing html, BriefingFolder folder, ILogger<BriefingRun> logger)
{
    /// <summary>Writes the briefing; doing it again leaves the same bytes.</summary>
    /// <returns>Where it lies.</returns>
    public async Task<string> RunAsync(RuleSet rules, Snapshot snapshot, string snapshotId, Period week, CancellationToken cancellationToken)
    {
        var briefing = BriefingComposer.Compose(rules, snapshot, snapshotId, week);
        var path = await folder.WriteAsync($"{week}-{snapshotId}.html", html.Render(briefing, rules.Grades), cancellationToken);
        LogWritten(week, snapshotId);
        return path;
    }

    [LoggerMessage(5001, LogLevel.Information, "Briefing of {Week} written from snapshot {SnapshotId}")]
    private partial void LogWritten(Period week, string snapshotId);
}
