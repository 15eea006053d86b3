namespace Monitor.Worker.Record;

/// <summary>A number of people of one enterprise as the record holds it.</summary>
internal sealed record RecordedEnterpriseFigure(long Id, EnterpriseFigureRow Figure, DateTimeOffset KnownAt, DateTimeOffset RecordedAt);
