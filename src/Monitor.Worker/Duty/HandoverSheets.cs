using System.Text.Encodings.Web;
using System.Text.Json;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Duty;

/// <summary>Hand-over sheets as they are shown: those made at a change of shift, and what one would say now.</summary>
internal sealed class HandoverSheets(MonitorRecord record, HandoverGathering gathering, DutyStanding standing, DutyTemplates templates, ServiceLabel label, DutyWording wording, MonitorConfiguration configuration, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The last sheet of a region or, before its first, what one would say now; null where the region has no roster.</summary>
    public async Task<HandoverModel?> ReadAsync(string region, CancellationToken cancellationToken) =>
        record.Duty.LastSheet(region) is { } row ? ModelOf(row) : await PreviewAsync(region, cancellationToken);

    /// <summary>What a sheet would say now; null where the region has no roster.</summary>
    public async Task<HandoverModel?> PreviewAsync(string region, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (configuration.Rules.Regions.Find(region) is not { } found || configuration.Duty?.Roster.ShiftAt(found, now) is not { } shift || shift.Region != region)
        {
            return null;
        }

        var content = await gathering.ReadAsync(shift, [.. shift.People], record.Duty.LastSheet(region)?.ShiftFrom ?? shift.From, now, cancellationToken);
        return ModelOf(region, "", content, now) with { State = "现时情况，尚未交接班。" };
    }

    /// <summary>A sheet as it was made, with who has taken over since.</summary>
    public HandoverModel ModelOf(DutySheetRow row) => ModelOf(row.Region, DutySheetNumber.Of(row.Id), JsonSerializer.Deserialize<HandoverContent>(row.Body, Json)!, row.MadeAt) with
    {
        IsConfirmed = row.ConfirmedAt is not null,
        State = row.ConfirmedAt is { } at
            ? $"已由{wording.NameOf(row.ConfirmedBy!)}于{wording.Moment(at)}确认接班。"
            : "尚未确认接班。" + UntilThen(row),
    };

    private string UntilThen(DutySheetRow row) => (standing.Responsible(row), row.Responsible) switch
    {
        (_, "") => "",
        ({ IsEmpty: true }, _) => $"交班人员均已不在人员名单，由{wording.Names(DutyStanding.Ids(row.Incoming))}负责。",
        var (before, _) => $"确认之前，仍由{wording.Names(before)}负责。",
    };

    public static string Body(HandoverContent content) => JsonSerializer.Serialize(content, Json);

    public string Page(HandoverModel sheet) => templates.SheetHtml.Plain.Page(sheet);

    public string Text(HandoverModel sheet) => templates.SheetText.Plain.Text(sheet).Trim();

    private HandoverModel ModelOf(string region, string number, HandoverContent content, DateTimeOffset madeAt) => new()
    {
        Service = label,
        Region = wording.RegionOf(region),
        Number = number,
        Content = content,
        IsConfirmed = false,
        State = "",
        Moment = wording.Moment(madeAt),
        Colours = GradeColour.Of(configuration.Rules.Grades),
    };
}
