using Monitor.Rules.Briefings;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Periods;
using Monitor.Worker.Cases;
using Monitor.Worker.DataQuality;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings;

/// <summary>Writes the briefing of a week from one snapshot.</summary>
internal sealed partial class BriefingRun(HtmlBriefing html, BriefingFolder folder, CaseReview cases, QualityReview quality, ILogger<BriefingRun> logger)
{
    /// <summary>Writes the briefing; doing it again leaves the same bytes.</summary>
    /// <returns>Where it lies.</returns>
    public async Task<string> RunAsync(RuleSet rules, SnapshotRow snapshot, Period week, CancellationToken cancellationToken)
    {
        var briefing = BriefingComposer.Compose(rules, EvaluationJson.ReadSnapshot(snapshot.Body.Span), snapshot.Id, week);
        var disposal = await cases.ReadAsync(snapshot, week, cancellationToken);
        var reporting = await quality.ReadAsync(snapshot.Moment, cancellationToken);
        var path = await folder.WriteAsync($"{week}-{snapshot.Id}.html", html.Render(briefing, rules.Grades, disposal, reporting, snapshot.AuditHead), cancellationToken);
        LogWritten(week, snapshot.Id);
        return path;
    }

    [LoggerMessage(5001, LogLevel.Information, "Briefing of {Week} written from snapshot {SnapshotId}")]
    private partial void LogWritten(Period week, string snapshotId);
}
