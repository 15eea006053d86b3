using System.Collections.Immutable;

namespace Monitor.Rules.Panels;

/// <summary>一批来文: the shape of one file of a source, whatever its rows say.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="KnownAt">When it came. The figures of a source that counts as known on arrival are known at the same moment.</param>
/// <param name="Columns">The headings of its columns in their order; empty where none could be read, and then they are not judged.</param>
/// <param name="Rows">Rows that were looked at: taken and set aside.</param>
/// <param name="Quarantined">Rows of these that were set aside; not more than <paramref name="Rows"/>.</param>
/// <param name="Refused">Why none of it was taken (整份未入库), in Chinese; empty where it was.</param>
public sealed record Delivery(string Source, DateTimeOffset KnownAt, ImmutableArray<string> Columns, long Rows, long Quarantined, string Refused)
{
    /// <summary>The path it came under: the same path again is the same file mended; empty where none is known.</summary>
    public string Path { get; init; } = "";
}
