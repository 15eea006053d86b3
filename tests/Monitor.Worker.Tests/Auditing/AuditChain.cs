using System.Globalization;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Auditing;

/// <summary>Made audit logs.</summary>
internal static class AuditChain
{
    public static readonly DateTimeOffset At = new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(8));

    public static AuditEntry Entry(int number) => new()
    {
        At = At.AddMinutes(number),
        Actor = "jinan_duty",
        Act = "case.verify",
        Subject = string.Create(CultureInfo.InvariantCulture, $"SX2026-{number:0000}"),
        Before = "awaiting_verification",
        After = "verified",
        Detail = """{"reason":"属实，已到现场核对"}""",
        Origin = "cli wang@host1",
    };

    public static List<AuditRow> Of(int count, Func<int, AuditAlgorithm>? algorithm = null)
    {
        var rows = new List<AuditRow>();
        for (var number = 1; number <= count; number++)
        {
            rows.Add(AuditRow.Following(rows.Count == 0 ? AuditHead.None : rows[^1].Head, Entry(number), algorithm?.Invoke(number) ?? AuditAlgorithm.Sm3));
        }

        return rows;
    }

    /// <summary>Seals the rows from one on anew, as someone would who knows how.</summary>
    public static void SealFrom(List<AuditRow> rows, int index)
    {
        for (var i = index; i < rows.Count; i++)
        {
            var row = rows[i] with { Seq = i + 1, PreviousHash = i == 0 ? "" : rows[i - 1].Hash };
            rows[i] = row with { Hash = AuditSeal.Of(row) };
        }
    }
}
