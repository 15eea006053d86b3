using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Cases;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases;

/// <summary>The case book as the record holds it, kept up to date by the events that came after the last look. Not for several threads at once.</summary>
internal sealed class CaseShelf
{
    private CaseBook? book;
    private long seen;

    /// <summary>The book with everything that a context of the record can see.</summary>
    public CaseBook Read(RecordContext context)
    {
        if (book is null)
        {
            (book, seen) = Open(context);
            return book;
        }

        foreach (var row in context.CaseEvents.AsNoTracking().Where(row => row.Seq > seen).OrderBy(row => row.Seq))
        {
            if (row.Version == 1 || book.Find(row.CaseNumber) is not null)
            {
                book = book.After([EventOf(row)]);
            }

            seen = row.Seq; // an event of a case that was closed long ago concerns nobody here; whoever asks for that case reads it whole
        }

        return book;
    }

    /// <summary>The book with a closed case in it that it does not hold by itself; the same book where there is no such case.</summary>
    public static CaseBook With(CaseBook book, string number, RecordContext context) =>
        book.Find(number) is null ? book.After(EventsOf(context, [number])) : book;

    public static CaseEvent EventOf(CaseEventRow row) =>
        JsonSerializer.Deserialize<CaseEvent>(row.Body, CaseJson.Options) ?? throw new JsonException($"The record holds an empty event of {row.CaseNumber}.");

    /// <summary>The open cases, the last closed one of each region and cause, and all numbers.</summary>
    private static (CaseBook Book, long Seen) Open(RecordContext context)
    {
        var rows = context.Cases.AsNoTracking().OrderBy(row => row.Number).ToList();
        var lastClosed = rows.Where(row => row.ClosedAt is not null)
            .GroupBy(row => (row.Region, row.Cause))
            .Select(closed => closed.OrderBy(row => row.ClosedAt).ThenBy(row => row.Number, StringComparer.Ordinal).Last());
        var needed = rows.Where(row => row.ClosedAt is null).Concat(lastClosed).Select(row => row.Number).ToList();
        var seen = context.CaseEvents.Max(row => (long?)row.Seq) ?? 0;
        var book = CaseBook.Of([], rows.Select(row => row.Number)).After(EventsOf(context, needed));
        return (book, seen);
    }

    private static IEnumerable<CaseEvent> EventsOf(RecordContext context, List<string> numbers) => context.CaseEvents.AsNoTracking()
        .Where(row => numbers.Contains(row.CaseNumber))
        .OrderBy(row => row.Seq)
        .AsEnumerable()
        .Select(EventOf);
}
