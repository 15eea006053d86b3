using System.Collections.Immutable;
using Monitor.Rules.Duty;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.Duty;

/// <summary>Makes the sheet where a shift has changed, and reminds of those that nobody has confirmed. After an outage the changes that were missed are one sheet.</summary>
internal sealed partial class HandoverSweep(
    MonitorRecord record, DutyPlan plan, RegionTree regions, ConfigWatch configuration, HandoverGathering gathering, HandoverSheets sheets, DutyStanding standing, DutyMessages messages, DutyWording wording, TimeProvider clock, ILogger<HandoverSweep> logger)
{
    private const string SinceKey = "duty.since";
    private const int MostReminders = 6; // half an hour, one, two, four, eight, sixteen hours: then the next shift is at hand

    /// <summary>Does what is due now.</summary>
    /// <returns>How many messages that made.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await configuration.NoteAsync(cancellationToken);
        var since = await SinceAsync(cancellationToken);
        return await OneByOne.RunAsync(
            plan.Roster.Regions,
            async (roster, token) => await HandOverAsync(roster, since, token) + await RemindAsync(roster.Region, token),
            cancellationToken);
    }

    /// <summary>Since when the service keeps duty: changes of shift before that were not its own.</summary>
    private async Task<DateTimeOffset> SinceAsync(CancellationToken cancellationToken)
    {
        if (await record.MetaAsync(SinceKey, cancellationToken) is { } known)
        {
            return MetaKey.Instant(known);
        }

        var now = clock.GetUtcNow();
        await record.WriteAsync(transaction => transaction.SetMeta(SinceKey, MetaKey.Text(now)), cancellationToken);
        return now;
    }

    private async Task<int> HandOverAsync(RegionRoster roster, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (regions.Find(roster.Region) is not { } region || plan.Roster.ShiftAt(region, now) is not { } shift || shift.Region != roster.Region)
        {
            return 0; // it has not begun
        }

        if (shift.IsEmpty)
        {
            return await TellEmptyAsync(roster, shift, cancellationToken);
        }

        var last = record.Duty.LastSheet(roster.Region);
        var before = last is not null ? DutyStanding.Ids(last.Incoming) : BeforeAny(region, roster.Region, since);
        if (before.ToHashSet(StringComparer.Ordinal).SetEquals(shift.People))
        {
            return 0;
        }

        var from = last?.ShiftFrom ?? since;
        var content = await gathering.ReadAsync(shift, before, from, now, cancellationToken);
        var sheet = new DutySheetRow
        {
            Region = roster.Region,
            ShiftFrom = shift.From,
            Since = from,
            MadeAt = now,
            Outgoing = string.Join(' ', before),
            Incoming = string.Join(' ', shift.People),
            Responsible = last is { ConfirmedAt: null } && (last.Responsible.Length == 0 || !standing.Responsible(last).IsEmpty) ? last.Responsible : string.Join(' ', before),
            Body = HandoverSheets.Body(content),
            RemindAt = now + plan.RemindAfter,
        };
        var told = await record.WriteAsync(transaction => Write(transaction, sheet, last), cancellationToken);
        LogMade(roster.Region, told);
        return told;
    }

    private int Write(RecordTransaction transaction, DutySheetRow sheet, DutySheetRow? last)
    {
        if (DutyStore.LastSheet(transaction, sheet.Region)?.Id != last?.Id)
        {
            return 0; // another has made it meanwhile
        }

        if (last is not null)
        {
            DutyStore.Remind(transaction, last.Id, last.Reminders, null);
        }

        var row = DutyStore.Add(transaction, sheet);
        transaction.AddAudit(new() { At = transaction.Now, Actor = AuditEntry.Machine, Act = "duty.sheet", Subject = row.Region, Before = row.Outgoing, After = row.Incoming, Detail = row.Body });
        return Add(transaction, messages.Sheet(sheets.ModelOf(row), [.. DutyStanding.Ids(row.Incoming), .. DutyStanding.Ids(row.Outgoing), .. DutyStanding.Ids(row.Responsible)], transaction.Now));
    }

    private async Task<int> RemindAsync(string region, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (record.Duty.LastSheet(region) is not { ConfirmedAt: null, RemindAt: { } due } sheet || due > now)
        {
            return 0;
        }

        var reminders = sheet.Reminders + 1;
        var next = reminders < MostReminders ? now + (plan.RemindAfter * (1 << reminders)) : (DateTimeOffset?)null;
        var (incoming, confirming, responsible) = (DutyStanding.Ids(sheet.Incoming), standing.Confirming(sheet), standing.Responsible(sheet));
        var notice = messages.NoticeOf(
            $"{wording.RegionOf(region)}交接班单{DutySheetNumber.Of(sheet.Id)}尚未确认",
            [
                $"{wording.Moment(sheet.ShiftFrom)}起应由{wording.Names(incoming)}接班，至今没有确认交接班单。",
                UntilThen(sheet, responsible),
            ],
            $"请{wording.Names(confirming)}确认：monitor duty take-over --region {region}。",
            now);
        return await record.WriteAsync(
            transaction =>
            {
                if (DutyStore.LastSheet(transaction, region) is not { ConfirmedAt: null } still || still.Id != sheet.Id || still.Reminders != sheet.Reminders)
                {
                    return 0; // confirmed, or reminded of, meanwhile
                }

                DutyStore.Remind(transaction, sheet.Id, reminders, next);
                return Add(transaction, [.. messages.Notice(notice, [.. incoming, .. responsible], now), .. reminders == 1 ? messages.Sms(wording.RegionOf(region), isEmpty: false, confirming, now) : []]);
            },
            cancellationToken);
    }

    private string UntilThen(DutySheetRow sheet, ImmutableArray<string> responsible) => (sheet.Responsible, responsible) switch
    {
        ("", _) => "上一班无人值班，目前没有人负责，请立即接班。",
        (_, { IsEmpty: true }) => $"交班人员均已不在人员名单，由{wording.Names(DutyStanding.Ids(sheet.Incoming))}负责，请立即接班。",
        _ => $"确认之前，仍由{wording.Names(responsible)}负责，通知同时发给两班。",
    };

    /// <summary>空班: the keeper and the shift above are told at once, and once.</summary>
    private async Task<int> TellEmptyAsync(RegionRoster roster, DutyShift shift, CancellationToken cancellationToken)
    {
        var key = $"duty.empty.{roster.Region}";
        var isNew = await record.MetaAsync(key, cancellationToken) is not { } told || MetaKey.Instant(told) < shift.From;
        if (shift.IsWaived || !isNew || plan.Roster.AnswerAt(regions.Find(roster.Region)!, shift.From) is not { } answer)
        {
            return 0;
        }

        var now = clock.GetUtcNow();
        var above = answer.Above is { } other ? $"其间的预警已转由{wording.RegionOf(other.Region)}{wording.Crew(other)}接收。" : "上级同样无人值班，其间的预警没有人接收。";
        var notice = messages.NoticeOf($"{wording.RegionOf(roster.Region)}空班", [$"{wording.Stretch(shift.From, shift.Until)}{wording.Crew(shift)}。", above], "请立即安排人员值班，并在 roster.yaml 中补排。", now);
        ImmutableArray<string> to = [roster.Owner, .. answer.Above?.People ?? []];
        return await record.WriteAsync(
            transaction =>
            {
                transaction.SetMeta(key, MetaKey.Text(shift.From));
                return Add(transaction, [.. messages.Notice(notice, to, now), .. messages.Sms(wording.RegionOf(roster.Region), isEmpty: true, to, now)]);
            },
            cancellationToken);
    }

    private ImmutableArray<string> BeforeAny(Region region, string code, DateTimeOffset since) =>
        plan.Roster.ShiftAt(region, since) is { } shift && shift.Region == code ? [.. shift.People] : [];

    private static int Add(RecordTransaction transaction, IEnumerable<OutboxMessage> composed)
    {
        var made = 0;
        foreach (var message in composed)
        {
            transaction.AddMessage(message);
            made++;
        }

        return made;
    }

    [LoggerMessage(8001, LogLevel.Information, "{Region}: the shift changed, {Messages} people are sent the hand-over sheet")]
    private partial void LogMade(string region, int messages);
}
