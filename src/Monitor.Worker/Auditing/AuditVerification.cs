using System.Collections.Immutable;
using Monitor.Worker.Record;

namespace Monitor.Worker.Auditing;

/// <summary>Checks the audit log row by row, in the order in which it is given: what each row bears, how it follows the one before, and whether heads noted elsewhere are in it.</summary>
/// <remarks>Rows that were all sealed anew after a change hold together among themselves: only a head noted outside, in a mail or a briefing, tells on them.</remarks>
internal sealed class AuditVerification
{
    private readonly ILookup<long, AuditHead> witnesses;
    private readonly long mustReach;
    private AuditBreak? broken;

    /// <param name="witnesses">Heads noted elsewhere.</param>
    public AuditVerification(IEnumerable<AuditHead> witnesses)
    {
        ImmutableArray<AuditHead> all = [.. witnesses];
        this.witnesses = all.ToLookup(head => head.Seq);
        mustReach = all.Select(head => head.Seq).DefaultIfEmpty().Max();
    }

    /// <summary>The last row that was checked and found whole.</summary>
    public AuditHead Head { get; private set; } = AuditHead.None;

    /// <summary>Checks a whole log.</summary>
    public static AuditVerdict Verify(IEnumerable<AuditRow> rows, IEnumerable<AuditHead> witnesses)
    {
        var verification = new AuditVerification(witnesses);
        return rows.Any(row => !verification.Take(row)) ? verification.Verdict() : verification.End();
    }

    /// <inheritdoc cref="Verify(IEnumerable{AuditRow}, IEnumerable{AuditHead})"/>
    public static async Task<AuditVerdict> VerifyAsync(IAsyncEnumerable<AuditRow> rows, IEnumerable<AuditHead> witnesses, CancellationToken cancellationToken)
    {
        var verification = new AuditVerification(witnesses);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (!verification.Take(row))
            {
                return verification.Verdict();
            }
        }

        return verification.End();
    }

    /// <summary>Checks the next row.</summary>
    /// <returns>Whether it is whole; after the first that is not, nothing more can be said of those behind it.</returns>
    public bool Take(AuditRow row)
    {
        broken = FaultOf(row);
        if (broken is not null)
        {
            return false;
        }

        Head = row.Head;
        return true;
    }

    /// <summary>What is to be said when no row is left.</summary>
    public AuditVerdict End()
    {
        if (broken is null && Head.Seq < mustReach)
        {
            broken = new AuditBreak(Head.Seq + 1, AuditFault.TailCut, $"审计记录到第{Head.Seq}条为止，而已有凭据表明至少写到第{mustReach}条：第{Head.Seq + 1}条及以后的记录被截去。");
        }

        return Verdict();
    }

    private AuditVerdict Verdict() => new(Head, broken);

    private AuditBreak? FaultOf(AuditRow row)
    {
        var expected = Head.Seq + 1;
        if (row.Seq > expected)
        {
            return new AuditBreak(expected, AuditFault.Missing, $"缺第{expected}条审计记录，其后直接是第{row.Seq}条：有记录被删除或者次序被调换。");
        }

        if (row.Seq < expected)
        {
            return new AuditBreak(row.Seq, AuditFault.OutOfOrder, $"第{row.Seq}条审计记录排在第{Head.Seq}条之后：次序被调换或者重复。");
        }

        if (AuditSeal.Of(row) != row.Hash)
        {
            return new AuditBreak(row.Seq, AuditFault.Changed, $"第{row.Seq}条审计记录的内容与其校验值不符：内容被改动或者与别的记录调换。");
        }

        if (row.PreviousHash != Head.Hash)
        {
            return new AuditBreak(row.Seq, AuditFault.Unlinked, $"第{row.Seq}条审计记录不承接第{row.Seq - 1}条：此条或者前一条被替换后重新计算过校验值。");
        }

        return witnesses[row.Seq].All(witness => row.Hash.StartsWith(witness.Hash, StringComparison.Ordinal))
            ? null
            : new AuditBreak(row.Seq, AuditFault.NotAsWitnessed, $"第{row.Seq}条审计记录的校验值与留存的审计校验码不符：此条或者此前的记录被替换后整链重新计算过。");
    }
}
