using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Monitor.Worker.Record;

/// <summary>The headings of a file's columns, as the record keeps them.</summary>
internal static class ImportedColumns
{
    private const int MostColumns = 500; // a layout of more is told by its rows

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? Write(ImmutableArray<string> columns) => columns.IsEmpty ? null : JsonSerializer.Serialize(columns.Take(MostColumns), Options);

    public static ImmutableArray<string> Read(string? columns) => columns is null ? [] : JsonSerializer.Deserialize<ImmutableArray<string>>(columns, Options);
}
