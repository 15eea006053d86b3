using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Periods;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings;

/// <summary>Writes the briefing of a week from one snapshot.</summary>
internal sealed partial class BriefingRun(MatterReading matters, HtmlBriefing html, BriefingFolder folder, ServiceLabel label, ILogger<BriefingRun> logger)
{
    /// <summary>Writes the briefing; doing it again leaves the same bytes.</summary>
    /// <returns>Where it lies.</returns>
    public async Task<string> RunAsync(RuleSet rules, SnapshotRow snapshot, Period week, CancellationToken cancellationToken)
    {
        var matter = await matters.ReadAsync(rules, snapshot, week.Start, week.End, cancellationToken);
        var edition = BriefingEdition.Weekly(BriefingScope.Of(rules.Regions.Root), week) with { IsDrill = label.IsDrill };
        var path = await folder.WriteAsync($"{week}-{snapshot.Id}.html", html.Render(DocumentComposer.Compose(matter, edition), snapshot.AuditHead), cancellationToken);
        LogWritten(week, snapshot.Id);
        return path;
    }

    [LoggerMessage(5001, LogLevel.Information, "Briefing of {Week} written from snapshot {SnapshotId}")]
    private partial void LogWritten(Period week, string snapshotId);
}
