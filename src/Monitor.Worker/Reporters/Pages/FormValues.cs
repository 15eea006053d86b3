using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitor.Rules.Panels;
using Monitor.Worker.Record;
using Monitor.Worker.Reporters.Fields;

namespace Monitor.Worker.Reporters.Pages;

/// <summary>What stands in the fields of the form, by the names of the interface.</summary>
internal static class FormValues
{
    public static readonly ImmutableSortedDictionary<string, string> Empty = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>What was typed; fields that the form does not have are left out.</summary>
    public static ImmutableSortedDictionary<string, string> Of(IFormCollection typed) => Empty.AddRange(
        ReportFields.All.Select(field => KeyValuePair.Create(field.Name, typed[field.Name].ToString().Trim())).Where(value => value.Value.Length > 0));

    /// <summary>What a report said, to be changed and sent again under its number.</summary>
    public static ImmutableSortedDictionary<string, string> Of(FiledReport filed, string number)
    {
        var report = filed.Report;
        return Empty.AddRange(
            new (string Name, string? Value)[]
            {
                ("number", number), ("region", report.Region), ("kind", report.Kind == LayoffKind.Unknown ? null : Word.Of(report.Kind)), ("people", Text(report.People)), ("headcount", Text(report.Headcount)),
                ("notice_date", ReportContent.Day(report.NoticeDate)), ("effective_date", ReportContent.Day(report.EffectiveDate)), ("industry", report.Industry), ("reason", report.Reason),
                ("contact_mobile", report.Contact?.ContactMobile), ("contact_name", report.Contact?.ContactName), ("stage", StageOf(report.Filing.Stage)), ("batches", BatchesOf(report.Filing)),
            }.Concat(Further(report.Filing)).Where(value => value.Value is { Length: > 0 }).Select(value => KeyValuePair.Create(value.Name, value.Value!)));
    }

    public static JsonElement Json(ImmutableSortedDictionary<string, string> values) => JsonSerializer.SerializeToElement(values);

    // the parts that are stored under the very names that the interface has
    private static IEnumerable<(string Name, string? Value)> Further(Filing filing)
    {
        var stored = JsonSerializer.SerializeToNode(filing, Names)!.AsObject();
        return stored.Where(part => part.Key is not ("stage" or "batches" or "duties")).Concat(stored["duties"]!.AsObject()).Select(part => (part.Key, TextOf(part.Value)));
    }

    private static string? TextOf(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number => node.ToJsonString(),
        _ => null,
    };

    private static string? StageOf(FilingStage stage) => stage switch
    {
        FilingStage.First => "初报",
        FilingStage.FollowUp => "续报",
        FilingStage.Final => "终报",
        _ => null,
    };

    private static string BatchesOf(Filing filing) => string.Join('；', filing.Batches.Select(batch => string.Create(CultureInfo.InvariantCulture, $"{batch.Day:yyyy-MM-dd}:{batch.People}")));

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
