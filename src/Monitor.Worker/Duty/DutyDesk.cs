using System.Text.Encodings.Web;
using System.Text.Json;
using Monitor.Rules.Cases;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Record;

namespace Monitor.Worker.Duty;

/// <summary>What people of a shift do: take over, and note what happened. Both are audited.</summary>
internal sealed partial class DutyDesk(MonitorRecord record, DutyPlan plan, DutyStanding standing, DutyMessages messages, DutyWording wording, TimeProvider clock, ILogger<DutyDesk> logger)
{
    /// <summary>The longest note.</summary>
    public const int LongestNote = 2000;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>确认接班.</summary>
    /// <param name="region">The region of the roster; null for the only one whose sheet waits for the person.</param>
    /// <param name="actor">Who takes over.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<DutyOutcome> TakeOverAsync(string? region, Actor actor, CancellationToken cancellationToken)
    {
        var waiting = record.Duty.LastSheets().Where(sheet => sheet.ConfirmedAt is null && standing.Confirming(sheet).Contains(actor.Person)).Select(sheet => sheet.Region).ToArray();
        return (region, waiting) switch
        {
            (null, [var only]) => TakeOverOfAsync(only, actor, cancellationToken),
            (null, []) => Refused("", RefusalKind.NotFound, "没有等候您确认的交接班单。", "请用 monitor roster show 核对值班表。"),
            (null, _) => Refused("", RefusalKind.Invalid, $"有{string.Join('、', waiting.Select(wording.RegionOf))}的交接班单等候您确认。", "请用 --region 指明地区。"),
            _ => TakeOverOfAsync(region, actor, cancellationToken),
        };
    }

    /// <summary>记值班日志.</summary>
    /// <param name="region">The region of the roster; null for the only one that the person is on duty for.</param>
    /// <param name="text">The note.</param>
    /// <param name="actor">Who notes.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<DutyOutcome> NoteAsync(string? region, string text, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var own = plan.Roster.Regions.Select(one => one.Region).Where(one => standing.IsThere(one, actor.Person, now)).ToArray();
        if (region is null && own.Length != 1)
        {
            return own.Length == 0
                ? await RefuseAsync("", "duty.note", actor, "您现在不当班，不能记值班日志。", "请由当班人员记录。", cancellationToken)
                : await Refused("", RefusalKind.Invalid, $"您同时在{string.Join('、', own.Select(wording.RegionOf))}当班。", "请用 --region 指明地区。");
        }

        var place = region ?? own[0];
        if (!own.Contains(place))
        {
            return await RefuseAsync(place, "duty.note", actor, $"您现在不在{wording.RegionOf(place)}当班，不能记值班日志。", "请由当班人员记录。", cancellationToken);
        }

        if (text.Trim() is not { Length: > 0 and <= LongestNote } note)
        {
            return await Refused(place, RefusalKind.Invalid, "值班日志应有内容，且不超过2000字。", "请写明何时何事、如何处置。");
        }

        await record.WriteAsync(
            transaction =>
            {
                DutyStore.AddNote(transaction, new() { Region = place, At = transaction.Now, Person = actor.Person, Text = note });
                transaction.AddAudit(Entry(transaction, "duty.note", place, actor) with { Detail = JsonSerializer.Serialize(new { note }, Json) });
            },
            cancellationToken);
        return new DutyOutcome(null, place);
    }

    private async Task<DutyOutcome> TakeOverOfAsync(string region, Actor actor, CancellationToken cancellationToken)
    {
        if (record.Duty.LastSheet(region) is not { } sheet)
        {
            return await Refused(region, RefusalKind.NotFound, $"{wording.RegionOf(region)}没有交接班单。", "换班时自动生成；请用 monitor roster show 核对值班表。");
        }

        if (standing.Confirming(sheet) is var confirming && !confirming.Contains(actor.Person))
        {
            return await RefuseAsync(
                region, "duty.take_over", actor, $"交接班单{DutySheetNumber.Of(sheet.Id)}应由{wording.Names(confirming)}确认。", "如已换班或者替班，请先在 roster.yaml 中写明。", cancellationToken);
        }

        if (sheet.ConfirmedBy is { } earlier)
        {
            return await Refused(region, RefusalKind.OutOfOrder, $"{wording.NameOf(earlier)}已于{wording.Moment(sheet.ConfirmedAt!.Value)}确认接班。", "不需要再次确认。");
        }

        var isDone = await record.WriteAsync(transaction => Confirm(transaction, sheet, actor), cancellationToken);
        if (!isDone)
        {
            return await TakeOverOfAsync(region, actor, cancellationToken); // somebody was quicker: say who
        }

        LogTaken(region, sheet.Id);
        return new DutyOutcome(null, region, record.Duty.LastSheet(region));
    }

    private bool Confirm(RecordTransaction transaction, DutySheetRow sheet, Actor actor)
    {
        if (!DutyStore.Confirm(transaction, sheet.Id, actor.Person))
        {
            return false;
        }

        transaction.AddAudit(Entry(transaction, "duty.take_over", sheet.Region, actor) with { Before = sheet.Responsible, After = sheet.Incoming, Detail = JsonSerializer.Serialize(new { sheet = sheet.Id }) });
        var notice = messages.NoticeOf(
            $"{wording.RegionOf(sheet.Region)}交接班单{DutySheetNumber.Of(sheet.Id)}已确认",
            [$"{wording.NameOf(actor.Person)}已于{wording.Moment(transaction.Now)}确认接班，此后由{wording.Names(DutyStanding.Ids(sheet.Incoming))}负责。"],
            "交班人员不再接收值班通知。",
            transaction.Now);
        foreach (var message in messages.Notice(notice, DutyStanding.Ids(sheet.Responsible).Except(DutyStanding.Ids(sheet.Incoming)), transaction.Now))
        {
            transaction.AddMessage(message);
        }

        return true;
    }

    private async Task<DutyOutcome> RefuseAsync(string region, string act, Actor actor, string reason, string remedy, CancellationToken cancellationToken)
    {
        await record.WriteAsync(
            transaction => transaction.AddAudit(Entry(transaction, $"{act}.refused", region, actor) with { Detail = JsonSerializer.Serialize(new { reason }, Json) }), cancellationToken); // who tried what is beyond them is kept too
        return await Refused(region, RefusalKind.NotAllowed, reason, remedy);
    }

    private static Task<DutyOutcome> Refused(string region, RefusalKind kind, string reason, string remedy) => Task.FromResult(new DutyOutcome(new Refusal(kind, reason, remedy), region));

    private static AuditEntry Entry(RecordTransaction transaction, string act, string region, Actor actor) =>
        new() { At = transaction.Now, Actor = actor.Person, Act = act, Subject = region, Origin = actor.Origin };

    [LoggerMessage(8003, LogLevel.Information, "{Region}: sheet {Sheet} was confirmed")]
    private partial void LogTaken(string region, long sheet);
}
