using Microsoft.Data.Sqlite;
using Monitor.Worker.Auditing;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Auditing;

namespace Monitor.Worker.Tests.Record;

public sealed class AuditTests
{
    private static CancellationToken Token => TemporaryRecord.Token;

    [Fact]
    public async Task Rows_are_chained_over_transactions_and_restarts_and_what_is_rolled_back_leaves_no_gap()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await temporary.Record.WriteAsync(
            transaction =>
            {
                transaction.AddAudit(AuditChain.Entry(1));
                transaction.AddAudit(AuditChain.Entry(2));
            },
            Token);
        await Assert.ThrowsAsync<InvalidOperationException>(() => temporary.Record.WriteAsync(
            transaction =>
            {
                transaction.AddAudit(AuditChain.Entry(9));
                throw new InvalidOperationException("The work failed.");
            },
            Token));
        await temporary.ReopenAsync();

        var third = await temporary.Record.Audit.AddAsync(AuditChain.Entry(3), Token);

        Assert.Equal(AuditChain.Of(3), await temporary.Record.Audit.ListAsync(0, 10, Token));
        Assert.Equal(third.Head, await temporary.Record.Audit.NotedHeadAsync(Token));
        Assert.Equal([third.Head], await temporary.Record.Audit.WitnessesAsync(Token));
    }

    [Fact]
    public async Task Two_processes_on_one_file_write_one_chain()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await using var other = await MonitorRecord.OpenAsync(temporary.Path, temporary.Clock, temporary.Writes, AuditAlgorithm.Sha256, Token);

        await Task.WhenAll(Enumerable.Range(1, 20).Select(number => Task.Run(
            () => (number % 2 == 0 ? temporary.Record : other).Audit.AddAsync(AuditChain.Entry(number), Token), Token)));

        var verdict = await AuditVerification.VerifyAsync(temporary.Record.Audit.ReadAsync(0, Token), await other.Audit.WitnessesAsync(Token), Token);
        Assert.True(verdict.IsWhole);
        Assert.Equal(20, verdict.Head.Seq);
        Assert.Equal(10L, temporary.Scalar("SELECT count(*) FROM audit WHERE algorithm = 'sha256'"));
    }

    [Theory]
    [InlineData("UPDATE audit SET actor = 'wang' WHERE seq = 1")]
    [InlineData("DELETE FROM audit WHERE seq = 2")]
    [InlineData("INSERT OR REPLACE INTO audit SELECT 1, at, 'wang', act, subject, before, after, detail, origin, algorithm, previous_hash, hash FROM audit WHERE seq = 1")]
    [InlineData("INSERT INTO audit SELECT 9, at, actor, act, subject, before, after, detail, origin, algorithm, hash, hash FROM audit WHERE seq = 2")]
    public async Task The_file_itself_refuses_to_change_the_log(string sql)
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await temporary.Record.Audit.AddAsync(AuditChain.Entry(1), Token);
        await temporary.Record.Audit.AddAsync(AuditChain.Entry(2), Token);

        var refused = Assert.Throws<SqliteException>(() => temporary.Scalar(sql));

        Assert.Contains("only appended to", refused.Message, StringComparison.Ordinal);
        Assert.Equal(AuditChain.Of(2), await temporary.Record.Audit.ListAsync(0, 10, Token));
    }

    [Theory]
    [InlineData("UPDATE audit SET after = 'closed' WHERE seq = 2", 2, AuditFault.Changed)]
    [InlineData("DELETE FROM audit WHERE seq = 2", 2, AuditFault.Missing)]
    [InlineData("DELETE FROM audit WHERE seq >= 3", 3, AuditFault.TailCut)]
    [InlineData("UPDATE audit SET seq = 9 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 9", 2, AuditFault.Changed)]
    internal async Task What_is_done_past_the_triggers_is_found(string sql, long seq, AuditFault fault)
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        for (var number = 1; number <= 4; number++)
        {
            await temporary.Record.Audit.AddAsync(AuditChain.Entry(number), Token);
        }

        temporary.Scalar($"DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete; {sql}");

        var verdict = await AuditVerification.VerifyAsync(temporary.Record.Audit.ReadAsync(0, Token), await temporary.Record.Audit.WitnessesAsync(Token), Token);
        Assert.Equal((seq, fault), (verdict.Broken!.Seq, verdict.Broken.Fault));
    }

    [Fact]
    public async Task A_record_from_before_the_chain_keeps_its_rows_and_has_them_sealed()
    {
        await using var temporary = new TemporaryRecord();
        EarlierRecord.Create(temporary.Path);

        await temporary.ReopenAsync();

        var rows = await temporary.Record.Audit.ListAsync(0, 10, Token);
        Assert.Equal(
            [(1, "alert.Raise", "YJ2026-0001", """{"from":0}"""), (2, "alert.Upgrade", "YJ2026-0001", """{"from":2}""")],
            rows.Select(row => (row.Seq, row.Act, row.Subject, row.Detail)));
        Assert.Equal(EarlierRecord.At, rows[0].At);
        Assert.Equal((rows[1].Head, null), await VerdictAsync(temporary));
        Assert.Equal(0L, temporary.Scalar("SELECT count(*) FROM sqlite_master WHERE name = 'audit_before_chain'"));
        var snapshot = await temporary.Record.Evaluations.LatestSnapshotAsync(Token);
        Assert.Equal(("S-1", null, 0), (snapshot!.Id, snapshot.AuditHead, snapshot.CaseSeq));
        await temporary.Record.Audit.AddAsync(AuditChain.Entry(3), Token);
        Assert.True((await AuditVerification.VerifyAsync(temporary.Record.Audit.ReadAsync(0, Token), [], Token)).IsWhole);
    }

    private static async Task<(AuditHead Head, AuditBreak? Broken)> VerdictAsync(TemporaryRecord temporary)
    {
        var verdict = await AuditVerification.VerifyAsync(temporary.Record.Audit.ReadAsync(0, Token), await temporary.Record.Audit.WitnessesAsync(Token), Token);
        return (verdict.Head, verdict.Broken);
    }
}
