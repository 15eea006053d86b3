using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Cases;
using Monitor.Rules.Periods;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases;

/// <summary>Looks back at a week's cases as they stood at a snapshot: the same snapshot gives the same words, whatever happened since.</summary>
/// <param name="record">The record.</param>
/// <param name="frame">What cases are judged by; null where there are none.</param>
internal sealed class CaseReview(MonitorRecord record, CaseFrame? frame)
{
    public async Task<DisposalSection> ReadAsync(SnapshotRow snapshot, Period week, CancellationToken cancellationToken)
    {
        if (frame is null)
        {
            return DisposalSection.None;
        }

        var cases = await CasesAsync(snapshot.CaseSeq, frame.Calendar.StartOf(week.Start), cancellationToken);
        return Compose(cases, frame, snapshot.Moment, week);
    }

    /// <summary>What the section says of these cases.</summary>
    public static DisposalSection Compose(IReadOnlyList<Case> cases, CaseFrame frame, DateTimeOffset moment, Period week)
    {
        var (from, to) = (frame.Calendar.StartOf(week.Start), frame.Calendar.StartOf(week.Next.Start));
        ImmutableArray<DisposalRow> rows =
        [
            .. cases
                .GroupBy(one => one.Owner, StringComparer.Ordinal)
                .OrderBy(owned => frame.Regions.Resolve(owned.Key)?.Index ?? int.MaxValue)
                .Select(owned => Row(frame.NameOf(owned.Key), [.. owned], moment, from, to))
                .Where(row => row is not { Open: 0, Begun: 0, Closed: 0, OnTime: 0, Late: 0 }),
        ];
        return new DisposalSection(true, Summary(rows, OfficialTime.Moment(moment, frame.Calendar.Zone)), rows, CaseOverview.Of(cases.Where(one => one.IsOpen), frame, moment));
    }

    private async Task<IReadOnlyList<Case>> CasesAsync(long upTo, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        var numbers = await context.Cases.Where(row => row.ClosedAt == null || row.ClosedAt >= since).Select(row => row.Number).ToListAsync(cancellationToken);
        var rows = await context.CaseEvents.Where(row => row.Seq <= upTo && numbers.Contains(row.CaseNumber)).OrderBy(row => row.Seq).ToListAsync(cancellationToken);
        return [.. CaseBook.Empty.After(rows.Select(CaseShelf.EventOf)).Cases.Values];
    }

    private static DisposalRow Row(string owner, ImmutableArray<Case> cases, DateTimeOffset moment, DateTimeOffset from, DateTimeOffset to)
    {
        var tasks = cases.SelectMany(one => one.Tasks).ToArray();
        var ended = tasks.Where(task => task.Ended is { At: var at } && at >= from && at < to).ToArray();
        return new DisposalRow(
            owner,
            cases.Count(one => one.IsOpen),
            cases.Count(one => one.RaisedAt >= from && one.RaisedAt < to),
            cases.Count(one => one.Closing is { By.At: var at } && at >= from && at < to),
            ended.Count(task => task.State == TaskState.Done && task.Ended!.At <= task.DueAt),
            ended.Count(task => task.Ended!.At > task.DueAt),
            tasks.Count(task => task.IsRunning && task.DueAt <= moment));
    }

    private static string Summary(ImmutableArray<DisposalRow> rows, string moment) => rows.IsEmpty
        ? "没有未办结事项，本周也没有事项立项或者办结。"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"截至{moment}，未办结事项{rows.Sum(row => row.Open)}起；本周新立{rows.Sum(row => row.Begun)}起，办结{rows.Sum(row => row.Closed)}起；任务按时完成{rows.Sum(row => row.OnTime)}项，逾期办理{rows.Sum(row => row.Late)}项，逾期未完成{rows.Sum(row => row.Overdue)}项。");
}
