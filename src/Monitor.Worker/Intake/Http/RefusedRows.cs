using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Intake.Reading;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake.Http;

/// <summary>Keeps what was refused over HTTP for an operator to look at: each content once, and of one sender only so many a day. The sender was told of all of it.</summary>
/// <param name="source">The id of the source.</param>
/// <param name="sender">Whose request it is; empty for an office.</param>
/// <param name="rules">Give the day.</param>
/// <param name="transaction">The transaction.</param>
internal sealed class RefusedRows(string source, string sender, RuleSet rules, RecordTransaction transaction)
{
    /// <summary>Rows kept of one sender and day.</summary>
    public const int MostADay = 200;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private int? kept;

    /// <summary>Keeps a fault, unless it is kept already or enough of them are.</summary>
    public void Add(SourceFault fault)
    {
        var hash = HashOf(fault);
        if (!seen.Add(hash) || (kept ??= KeptToday()) >= MostADay || IsKept(hash))
        {
            return;
        }

        kept++;
        transaction.AddQuarantine(new()
        {
            Source = source,
            Line = fault.Line,
            Field = fault.Field ?? "",
            Reason = fault.Reason,
            Remedy = fault.Remedy,
            Raw = fault.Raw,
            Kind = QuarantineKind.Refusal,
            Sender = sender,
            ContentHash = hash,
        });
    }

    private int KeptToday()
    {
        var since = rules.StartOf(rules.DayOf(transaction.Now));
        return transaction.Context.Quarantine.Count(row => row.Sender == sender && row.At >= since);
    }

    private bool IsKept(string hash) => transaction.Context.Quarantine.AsNoTracking().Any(row => row.Sender == sender && row.ContentHash == hash);

    // where the contents may not be kept, what is told of them stands for them
    private string HashOf(SourceFault fault) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        fault.Raw.Length > 0 ? $"{source}\n{fault.Raw}" : $"{source}\n{fault.Line}\n{fault.Field}\n{fault.Reason}")));
}
