using System.Collections.Immutable;
using System.Text.Json;
using Monitor.Worker.ConfigFiles.Documents.Sources;

namespace Monitor.Worker.Reporters.Fields;

/// <summary>Under which heading a source of layoff reports reads which field.</summary>
/// <remarks>A field's name is the key of its reading in the description, so that a part that is added there needs nothing here.</remarks>
internal static class SourceHeadings
{
    private const string RegionField = "region";

    /// <summary>Headings by field, for the fields that the source reads.</summary>
    public static ImmutableDictionary<string, string> Of(LayoffReportsSource source)
    {
        var headings = Of((object)source.Report).ToImmutableDictionary(StringComparer.Ordinal);
        return source.Region.Column is { } region ? headings.SetItem(RegionField, region) : headings;
    }

    private static IEnumerable<KeyValuePair<string, string>> Of(object reading) => reading.GetType().GetProperties().SelectMany(property =>
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
        return property.GetValue(reading) switch
        {
            CellReading cell => [KeyValuePair.Create(name, cell.Column)],
            KindReading kind => [KeyValuePair.Create(name, kind.Column)],
            WithdrawnReading withdrawn => [KeyValuePair.Create(name, withdrawn.Column)],
            AmendmentReading => [],
            { } part when part.GetType().Namespace == typeof(ReportReading).Namespace => Of(part),
            _ => Array.Empty<KeyValuePair<string, string>>(),
        };
    });
}
