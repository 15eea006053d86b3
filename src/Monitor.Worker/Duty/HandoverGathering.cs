using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Cases;
using Monitor.Rules.Duty;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Cases;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;
using Monitor.Worker.WebConsole;

namespace Monitor.Worker.Duty;

/// <summary>Gathers what a hand-over sheet says.</summary>
internal sealed class HandoverGathering(MonitorRecord record, CaseStore cases, ServiceHealth health, WithheldTexts withheld, DutyWording wording, MonitorConfiguration configuration)
{
    private const int MostLines = 12;
    private readonly RuleSet rules = configuration.Rules;

    /// <summary>Gathers for the shift that begins.</summary>
    /// <param name="incoming">The shift.</param>
    /// <param name="outgoing">The ids of those who hand over; empty where nobody was on duty.</param>
    /// <param name="since">Since when.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<HandoverContent> ReadAsync(DutyShift incoming, ImmutableArray<string> outgoing, DateTimeOffset since, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var snapshot = await record.Evaluations.LatestSnapshotAsync(cancellationToken);
        return new HandoverContent
        {
            Shift = wording.Shift(incoming),
            Stretch = wording.Stretch(since, now),
            Outgoing = outgoing.IsEmpty ? "上一班无人值班" : wording.Names(outgoing),
            Incoming = wording.Crew(incoming),
            Cases = Cases(incoming.Region, now),
            Late = snapshot is null ? [] : Shortened(Late(EvaluationJson.ReadSnapshot(snapshot.Body.Span), incoming.Region)),
            Missed = Shortened([.. (await health.ReadAsync(cancellationToken)).Reasons, .. await MissedAsync(since, now, cancellationToken), .. await withheld.ReadAsync(cancellationToken)]),
            Changes = Shortened(await ChangesAsync(since, now, cancellationToken)),
            Notes = [.. (await record.Duty.NotesAsync(incoming.Region, since, now, cancellationToken)).Select(note => $"{wording.Moment(note.At)}　{wording.NameOf(note.Person)}：{note.Text}")],
            SnapshotId = snapshot?.Id ?? "",
        };
    }

    /// <summary>Whether the roster of a region answers for a place: its own, with no roster of another nearer.</summary>
    private bool Answers(string region, string place)
    {
        var rosters = configuration.Duty!.Roster.Regions.Select(one => one.Region).ToHashSet(StringComparer.Ordinal);
        for (var one = rules.Regions.Resolve(place); one is not null; one = rules.Regions.ParentOf(one))
        {
            if (rosters.Contains(one.Code))
            {
                return one.Code == region;
            }
        }

        return false;
    }

    private ImmutableArray<HandoverCase> Cases(string region, DateTimeOffset now) => configuration.Cases is not { } frame ? [] :
    [
        .. cases.Read().Open
            .Where(one => Answers(region, one.Owner))
            .OrderByDescending(one => one.HandlingGrade)
            .ThenBy(one => one.Number, StringComparer.Ordinal)
            .Select(one => Case(one, frame, now)),
    ];

    private HandoverCase Case(Case one, CaseFrame frame, DateTimeOffset now)
    {
        var row = CaseOverview.Of([one], frame, now)[0];
        return new HandoverCase(
            row.Number, row.Ordinal, row.Grade.Name, $"{row.Region}：{row.Cause}", row.Owner, row.Stage, CaseLimits.Lines(one, now, frame.Calendar.Zone), row.Overdue, SignedOf(one), CallsOf(one));
    }

    private string SignedOf(Case one) => one.Answering is { } by
        ? $"{wording.NameOf(by.Person)}（{wording.Moment(by.At)}）"
        : one.Acknowledged is null ? "尚未签收" : "已失效，须重新签收";

    /// <summary>How far 逐级呼叫 has come, and what came of the calls by telephone.</summary>
    private string CallsOf(Case one)
    {
        if (one.Escalation is not { Rounds: [.., var last] } course)
        {
            return "";
        }

        var reached = string.Create(CultureInfo.InvariantCulture, $"逐级呼叫到第{last.Call.Step}步（{wording.Moment(last.At)}）{(course.Stopped is null ? "，仍在呼叫" : "，已停止")}");
        return one.CallAttempts is [.., var attempt]
            ? string.Create(CultureInfo.InvariantCulture, $"{reached}；电话呼叫{one.CallAttempts.Length}次，最近一次{wording.Moment(attempt.By.At)}呼叫{wording.NameOf(attempt.Act.Person)}，{CaseWording.Of(attempt.Act.Outcome)}")
            : reached;
    }

    private ImmutableArray<string> Late(Snapshot snapshot, string region) =>
    [
        .. snapshot.Regions
            .Where(status => Answers(region, status.Code))
            .SelectMany(status => status.Overdue.Select(key => (Key: key, Place: rules.Regions.Resolve(status.Code)?.Name ?? status.Code)))
            .GroupBy(one => one.Key, one => one.Place, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => string.Create(
                CultureInfo.InvariantCulture,
                $"{(rules.Indicators.Contains(group.Key) ? rules.Indicators[group.Key].Name : group.Key)}：{string.Join('、', group.Take(5))}{(group.Count() > 5 ? $"等{group.Count()}个地区" : "")}应报未报")),
    ];

    private async Task<ImmutableArray<string>> MissedAsync(DateTimeOffset since, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        var files = await context.Imports.Where(row => row.Status != ImportStatus.Taken && row.ArrivedAt > since && row.ArrivedAt <= now).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var lost = await LostMessages.ReadAsync(context, since, now, cancellationToken);
        return
        [
            .. files.Select(row => $"{configuration.Sources.FirstOrDefault(source => source.Id == row.Source)?.Name ?? row.Source}的文件{row.RelativePath}没有入库：{row.Reason}"),
            .. lost.Count == 0 ? ImmutableArray<string>.Empty : [string.Create(CultureInfo.InvariantCulture, $"{lost.Count}份通知未能送达，已放弃重试，{lost.Remedy}")],
        ];
    }

    private async Task<ImmutableArray<string>> ChangesAsync(DateTimeOffset since, DateTimeOffset now, CancellationToken cancellationToken) =>
    [
        .. (await record.Duty.ChangesAsync(since, now, cancellationToken)).SelectMany(change =>
        {
            var lines = JsonSerializer.Deserialize<ImmutableArray<string>>(change.Lines);
            var head = $"{wording.Moment(change.At)}起使用配置{change.ToVersion}（此前为{change.FromVersion}）";
            return lines.IsEmpty ? [head + "，规则和阈值没有变化"] : (IEnumerable<string>)[head, .. lines];
        }),
    ];

    private static ImmutableArray<string> Shortened(ImmutableArray<string> lines) => lines.Length <= MostLines
        ? lines
        : [.. lines.Take(MostLines), string.Create(CultureInfo.InvariantCulture, $"另有{lines.Length - MostLines}条，请在系统中查看")];
}
