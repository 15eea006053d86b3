using System.Text.Json;

namespace Monitor.Worker.TimeSeries;

/// <summary>A piece of a series that a query gave; long series come in several. Valid only while it is being handed over.</summary>
/// <param name="Measurement">The measurement.</param>
/// <param name="Tags">The tags that were grouped by, empty where a series has none of the name.</param>
/// <param name="Columns">The names of the values.</param>
/// <param name="Rows">An array of arrays of values.</param>
internal sealed record QueriedSeries(string Measurement, IReadOnlyDictionary<string, string> Tags, System.Collections.Immutable.ImmutableArray<string> Columns, JsonElement Rows);
