using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Cases;
using Monitor.Rules.Grading;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases.Doors;

/// <summary>What both doors show of cases to one who may see them.</summary>
internal sealed class CaseViews(CaseOffice office, MonitorRecord record, CaseFrame frame, Officials officials, TimeProvider clock)
{
    private const int MostCohorts = 20;

    /// <summary>The cases that a filter lets through, by number.</summary>
    public async Task<ImmutableArray<CaseSummary>> ListAsync(CaseListFilter filter, Actor reader, CancellationToken cancellationToken)
    {
        var open = office.List(reader)
            .Where(one => !filter.Mine || one.Owner == reader.Region || one.PendingHandover?.To == reader.Region)
            .Select(Summarize);
        var closed = filter is { All: true, Overdue: false }
            ? (await record.Cases.ListAsync(openOnly: false, cancellationToken))
                .Where(row => row.ClosedAt is not null && MayRead(row, reader) && (!filter.Mine || row.Owner == reader.Region))
                .Select(Summarize)
            : [];
        return
        [
            .. open.Concat(closed)
                .Where(one => (filter.Region is null || IsWithin(one.Region, filter.Region)) && (filter.Owner is null || one.Owner == filter.Owner) && (!filter.Overdue || one.OverdueTasks > 0))
                .OrderBy(one => one.Number, StringComparer.Ordinal),
        ];
    }

    /// <summary>A case; null where there is none, or the reader may not see it.</summary>
    public async Task<CaseSheet?> ShowAsync(string number, Actor reader, CancellationToken cancellationToken)
    {
        if (await office.ShowAsync(number, reader, cancellationToken) is not var (one, events))
        {
            return null;
        }

        var reasons = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var alert in one.Alerts)
        {
            if (await record.Evaluations.ChangesOfAsync(alert.Number, cancellationToken) is [.., var last])
            {
                reasons[alert.Number] = last.Reason;
            }
        }

        return new CaseSheet(Summarize(one), one, reasons.ToImmutable(), NextActs.Of(one, reader, frame.Regions), [.. events.Select(Line)]) { Cohorts = await CohortsAsync(one, cancellationToken) };
    }

    /// <summary>The cohorts of the case's region in the latest snapshot; none for a case that is closed.</summary>
    private async Task<ImmutableArray<string>> CohortsAsync(Case one, CancellationToken cancellationToken) =>
        one.IsOpen && await record.Evaluations.LatestSnapshotAsync(cancellationToken) is { } latest
            ? Listed([.. EvaluationJson.ReadSnapshot(latest.Body.Span).Cohorts.Where(cohort => IsWithin(cohort.Region, one.Region)).Select(cohort => $"{cohort.Enterprise}：{cohort.Text}")])
            : [];

    internal static ImmutableArray<string> Listed(ImmutableArray<string> cohorts) => cohorts.Length <= MostCohorts
        ? cohorts
        : [.. cohorts[..MostCohorts], string.Create(CultureInfo.InvariantCulture, $"另有{cohorts.Length - MostCohorts}批，此处未列出；请用 monitor report list、monitor report show 查看")];

    public CaseSummary Summarize(Case one)
    {
        var now = clock.GetUtcNow();
        var running = one.Tasks.Where(task => task.IsRunning).ToImmutableArray();
        return new CaseSummary
        {
            Number = one.Number,
            Version = one.Version,
            Region = one.Region,
            RegionName = frame.NameOf(one.Region),
            Owner = one.Owner,
            OwnerName = frame.NameOf(one.Owner),
            Cause = one.Cause,
            CauseName = CauseName(one.Cause),
            Stage = one.Stage,
            StageName = CaseWording.Of(one.Stage),
            ComputedGrade = one.ComputedGrade,
            OfficialGrade = one.OfficialGrade,
            Estimate = one.Estimate,
            RaisedAt = one.RaisedAt,
            ClosedAt = one.Closing?.By.At,
            NextDueAt = running.IsEmpty ? null : running.Min(task => task.DueAt),
            OverdueTasks = running.Count(task => task.DueAt <= now),
            IsAcknowledged = one.IsOpen ? one.Answering is not null : null,
            WaitsFor = one.PendingConfirmation is not null ? "待复核" : one.PendingHandover is not null ? "待接受移交" : null,
        };
    }

    private CaseSummary Summarize(CaseRow row) => new()
    {
        Number = row.Number,
        Version = row.Version,
        Region = row.Region,
        RegionName = frame.NameOf(row.Region),
        Owner = row.Owner,
        OwnerName = frame.NameOf(row.Owner),
        Cause = row.Cause,
        CauseName = CauseName(row.Cause),
        Stage = CaseStage.Closed,
        StageName = CaseWording.Of(CaseStage.Closed),
        ComputedGrade = row.ComputedGrade,
        OfficialGrade = Grade.None,
        Estimate = Grade.None,
        RaisedAt = row.OpenedAt,
        ClosedAt = row.ClosedAt,
        OverdueTasks = 0,
    };

    private HistoryLine Line(CaseEvent happened) => new(
        happened.Version, happened.At, happened.Actor.Person, officials.NameOf(happened.Actor.Person), CaseJson.KindOf(happened.Fact), FactWording.Of(happened.Fact, frame, officials));

    private string CauseName(string cause) => frame.Plan.CauseOf(cause)?.Name ?? cause;

    private bool MayRead(CaseRow row, Actor reader) => ActRights.MayRead(reader.Role, ActRights.RelationOf(reader.Region, row.Owner, row.Region, frame.Regions));

    private bool IsWithin(string region, string ancestor) =>
        frame.Regions.Resolve(region) is { } inner && frame.Regions.Find(ancestor) is { } outer && frame.Regions.IsWithin(inner, outer);
}
