using System.Collections.Immutable;
using System.Text.Json;
using Monitor.Rules.Cases;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases;

/// <summary>Cases (事项) in the record: read as they stand, written only as further events.</summary>
internal sealed class CaseStore(MonitorRecord record)
{
    private readonly CaseShelf writing = new(); // only ever used within a transaction, of which there is one at a time
    private readonly CaseShelf reading = new();
    private readonly Lock turn = new();

    /// <summary>The open cases and the last closed ones, as committed.</summary>
    public CaseBook Read()
    {
        lock (turn)
        {
            using var context = record.Reader();
            return reading.Read(context);
        }
    }

    /// <summary>A case, open or closed; null where there is none.</summary>
    public async Task<Case?> FindAsync(string number, CancellationToken cancellationToken)
    {
        var events = await EventsOfAsync(number, cancellationToken);
        return events.IsEmpty ? null : CaseBook.Empty.After(events).Find(number);
    }

    /// <summary>Everything that happened to a case, in order; empty where there is none.</summary>
    public async Task<ImmutableArray<CaseEvent>> EventsOfAsync(string number, CancellationToken cancellationToken) =>
        [.. (await record.Cases.OfAsync(number, cancellationToken)).Select(CaseShelf.EventOf)];

    /// <summary>The book as this transaction sees it, before it writes events.</summary>
    public CaseBook Read(RecordTransaction transaction) => writing.Read(transaction.Context);

    /// <summary>Writes events with the cases as they stand after them, and enters each in the audit log.</summary>
    /// <returns>The book after them.</returns>
    public static CaseBook Append(RecordTransaction transaction, CaseBook before, ImmutableArray<CaseEvent> events)
    {
        if (events.IsEmpty)
        {
            return before;
        }

        var book = before;
        var audit = new List<AuditEntry>();
        var rows = new List<CaseEventRow>();
        var adjustments = new List<AdjustmentRow>();
        foreach (var happened in events)
        {
            var standing = book.Find(happened.Case);
            book = book.After([happened]);
            var row = RowOf(happened);
            rows.Add(row);
            audit.Add(AuditOf(row, standing, book.Find(happened.Case)!));
            if (CaseAdjustments.Of(happened, book.Find(happened.Case)!) is { } adjustment)
            {
                adjustments.Add(adjustment);
            }
        }

        var touched = events.Select(happened => happened.Case).Distinct().Order(StringComparer.Ordinal).Select(number => RowOf(book.Find(number)!));
        CaseEventStore.Append(transaction, rows, [.. touched], adjustments, audit);
        return book;
    }

    private static CaseEventRow RowOf(CaseEvent happened) => new()
    {
        CaseNumber = happened.Case,
        Version = happened.Version,
        At = happened.At,
        Actor = happened.Actor.Person,
        Origin = happened.Actor.Origin,
        Kind = CaseJson.KindOf(happened.Fact),
        Body = JsonSerializer.Serialize(happened, CaseJson.Options),
    };

    private static CaseRow RowOf(Case one) => new()
    {
        Number = one.Number,
        Version = one.Version,
        Region = one.Region,
        Owner = one.Owner,
        Cause = one.Cause,
        Stage = Word.Of(one.Stage),
        ComputedGrade = one.ComputedGrade,
        OfficialGrade = one.OfficialGrade,
        OpenedAt = one.RaisedAt,
        ClosedAt = one.Closing?.By.At,
        NextTick = one.IsOpen ? CaseDesk.NextTick(one) : null,
    };

    /// <summary>The audit entry holds the whole event: who changes the events would have to change the sealed log as well.</summary>
    private static AuditEntry AuditOf(CaseEventRow row, Case? before, Case after) => new()
    {
        At = row.At,
        Actor = row.Actor,
        Act = $"case.{row.Kind}",
        Subject = row.CaseNumber,
        Before = before is null ? "" : Standing(before),
        After = Standing(after),
        Detail = row.Body,
        Origin = row.Origin,
    };

    private static string Standing(Case one) => JsonSerializer.Serialize(
        new { one.Version, one.Stage, one.Owner, Computed = (int)one.ComputedGrade, Official = (int)one.OfficialGrade }, CaseJson.Options);
}
