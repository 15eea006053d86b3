using Monitor.Rules.Panels;

namespace Monitor.Worker.Record;

/// <summary>A number of people of one enterprise on its way into the record.</summary>
/// <param name="KnownAt">When it became known; null for with this transaction.</param>
internal readonly record struct EnterpriseFigureRow(string Source, EnterpriseMeasure Measure, string EnterpriseKey, string Enterprise, string Region, DateOnly Day, int People, DateTimeOffset? KnownAt, int Line);
