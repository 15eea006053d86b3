using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Monitor.Worker.Record;

/// <summary>Instants as UTC ticks: SQLite can compare and order those, and nothing is rounded.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(moment => moment.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
