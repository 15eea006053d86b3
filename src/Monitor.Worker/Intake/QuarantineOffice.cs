using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Cases;
using Monitor.Rules.Detection;
using Monitor.Rules.Notifications;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake;

/// <summary>隔离区办理: the only way out of quarantine. Figures, decision and audit entry of an act are written in one transaction.</summary>
internal sealed class QuarantineOffice(MonitorRecord record, MonitorConfiguration configuration)
{
    private readonly LaterRows laterRows = new(configuration);

    /// <summary>Mends, releases or refuses a row, or says why not.</summary>
    /// <param name="id">The row.</param>
    /// <param name="act">What is to be done with it.</param>
    /// <param name="actor">Who does it, as the door has made sure.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<QuarantineAnswer> ActAsync(long id, QuarantineAct act, Actor actor, CancellationToken cancellationToken) =>
        record.WriteAsync(transaction => Act(transaction, id, act, actor), cancellationToken);

    private QuarantineAnswer Act(RecordTransaction transaction, long id, QuarantineAct act, Actor actor)
    {
        if (actor.Role is not (PersonRole.Operator or PersonRole.Analyst))
        {
            transaction.AddAudit(Entry(transaction, id, act, actor) with { Act = "quarantine.denied", Detail = Detail(new { act = act.AuditName }) });
            return No(id, "隔离区只能由运维员或者分析员办理。请与本单位的运维员联系。");
        }

        if (string.IsNullOrWhiteSpace(act.Remark))
        {
            return No(id, "没有写明理由。请用 --reason 说明依据，例如与谁核实。");
        }

        if (QuarantineStore.Find(transaction.Context, id).SingleOrDefault() is not { } found)
        {
            return No(id, "隔离区没有这一行。请用 monitor quarantine list 核对编号。");
        }

        return found.Row.Status != QuarantineStatus.Open ? No(id, $"此行已由{found.Row.DecidedBy}办理为“{QuarantineWording.Of(found.Row.Status)}”，不能再次办理。")
            : Elsewhere(QuarantinedPlace.Of(found, configuration)?.Code, actor) is { } elsewhere ? No(id, elsewhere)
            : act.Outcome == QuarantineStatus.Refused ? Refuse(transaction, found, act, actor)
            : Take(transaction, found, act, actor);
    }

    private QuarantineAnswer Refuse(RecordTransaction transaction, QuarantinedRow found, QuarantineAct act, Actor actor)
    {
        var later = laterRows.Of(found, transaction.Context);
        if (act.OnlySuperseded && later is null)
        {
            return No(found.Row.Id, "没有查到后来的文件取代此行，没有办理。请核对后逐行办理。");
        }

        Decide(transaction, found, act, actor, written: 0, later);
        return new(found.Row.Id, true, $"已定为不予采用，此行留存备查{(later is null ? "" : $"（{QuarantineWording.Superseded(later)}）")}。{OfFile(transaction, found)}");
    }

    private QuarantineAnswer Take(RecordTransaction transaction, QuarantinedRow found, QuarantineAct act, Actor actor)
    {
        var reading = new QuarantineReading(configuration).Read(found, act, transaction);
        if ((reading.Fault ?? reading.Regions.Select(region => Elsewhere(region, actor)).OfType<string>().FirstOrDefault()) is { } barred)
        {
            return No(found.Row.Id, barred);
        }

        var written = reading.Write(transaction);
        Decide(transaction, found, act, actor, written, later: null);
        return new(found.Row.Id, true, Taken(act.Outcome, written) + OfFile(transaction, found));
    }

    /// <summary>What is left to do for a file whose last row is decided: mending its rows leaves it the file it came as, and what it held back stays so.</summary>
    private string OfFile(RecordTransaction transaction, QuarantinedRow found)
    {
        if (found is not { Row.Kind: QuarantineKind.Row, File: { Status: ImportStatus.Taken } file })
        {
            return "";
        }

        var share = (double)file.Quarantined / (file.Taken + file.Quarantined);
        return configuration.Rules.Rules.OfType<DeliveryRule>().Any(rule => rule.Source == file.Source && rule.Lines.Any(line => share >= line.Limit.QuarantinedShare))
            && !transaction.Context.Quarantine.Any(row => row.FileId == file.Id && row.Kind == QuarantineKind.Row && row.Status == QuarantineStatus.Open)
            ? $"这份文件隔离的行已全部办理；当时隔离的行占{OfficialNumber.Percent((decimal)Math.Round(share, 4))}，其余数值可能仍暂不采用（见 monitor source withheld），请报送单位按往常版式重新报送，或者核实无误后用 monitor source believe 指标 --reason 依据 采信。"
            : "";
    }

    private string? Elsewhere(string? region, Actor actor) => DataRights.MayDecide(actor, region, configuration.Rules.Regions) ? null
        : region is null ? "此行没有可以认定的地区，只能由省级的分析员或者运维员办理。"
        : $"此行属于{configuration.Rules.Regions.FullName(configuration.Rules.Regions.Resolve(region)!)}，不在您负责的地区之内。请由当地的分析员或者运维员办理。";

    private static void Decide(RecordTransaction transaction, QuarantinedRow found, QuarantineAct act, Actor actor, int written, LaterRow? later)
    {
        var mended = act.Cells.Count == 0 ? null : QuarantinedCells.Write(act.Cells);
        QuarantineStore.Decide(transaction, found.Row.Id, act.Outcome, actor.Person, act.Remark, mended);
        transaction.AddAudit(Entry(transaction, found.Row.Id, act, actor) with
        {
            Before = Word.Of(found.Row.Status),
            After = Word.Of(act.Outcome),

            // the new contents stay beside the row: they may be personal data, which an audit log could never lose again
            Detail = Detail(new { source = found.Row.Source, file = found.File?.RelativePath, line = found.Row.Line, field = found.Row.Field, columns = act.Cells.Keys, written, superseded = later is null ? null : new { file = later.File, line = later.Line }, reason = act.Remark }),
        });
    }

    private static AuditEntry Entry(RecordTransaction transaction, long id, QuarantineAct act, Actor actor) => new()
    {
        At = transaction.Now,
        Actor = actor.Person,
        Act = act.AuditName,
        Subject = string.Create(CultureInfo.InvariantCulture, $"quarantine {id}"),
        Origin = actor.Origin,
    };

    private static string Detail<T>(T detail) => JsonSerializer.Serialize(detail, CaseJson.Options);

    private static string Taken(QuarantineStatus outcome, int written) => written == 0
        ? $"已{QuarantineWording.Of(outcome)}；内容与库中现有的相同，没有重复写入。"
        : string.Create(CultureInfo.InvariantCulture, $"已{QuarantineWording.Of(outcome)}，写入{written}项，自此刻起为系统所知。");

    private static QuarantineAnswer No(long id, string why) => new(id, false, why);
}
