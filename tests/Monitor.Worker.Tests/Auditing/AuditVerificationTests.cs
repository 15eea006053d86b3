using CsCheck;
using Monitor.Worker.Auditing;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Auditing;

public sealed class AuditVerificationTests
{
    [Fact]
    public void An_untouched_log_is_whole_whichever_digests_sealed_it()
    {
        var rows = AuditChain.Of(20, number => number > 12 ? AuditAlgorithm.Sha256 : AuditAlgorithm.Sm3);

        var verdict = AuditVerification.Verify(rows, [new AuditHead(7, rows[6].Hash[..16]), rows[^1].Head]);

        Assert.Equal(new AuditVerdict(rows[^1].Head, null), verdict);
        Assert.Equal(new AuditVerdict(AuditHead.None, null), AuditVerification.Verify([], []));
    }

    [Fact]
    public void A_changed_row_is_named_whichever_of_its_columns_was_changed()
    {
        Func<AuditRow, AuditRow>[] changes =
        [
            row => row with { At = row.At.AddTicks(1) }, row => row with { Actor = "wang" }, row => row with { Act = "case.close" }, row => row with { Subject = "SX2026-0009" },
            row => row with { Before = "" }, row => row with { After = "closed" }, row => row with { Detail = "{}" }, row => row with { Origin = "http 127.0.0.1" },
            row => row with { Algorithm = AuditAlgorithm.Sha256 }, row => row with { PreviousHash = "" }, row => row with { Hash = new string('0', 64) },
        ];

        foreach (var change in changes)
        {
            var rows = AuditChain.Of(9);
            rows[4] = change(rows[4]);

            Assert.Equal((5, AuditFault.Changed), Broken(rows));
        }
    }

    [Fact]
    public void A_removed_row_is_named_though_the_others_hold()
    {
        var rows = AuditChain.Of(9);
        rows.RemoveAt(4);

        var verdict = AuditVerification.Verify(rows, []);

        Assert.Equal(
            new AuditVerdict(AuditChain.Of(4)[^1].Head, new AuditBreak(5, AuditFault.Missing, "缺第5条审计记录，其后直接是第6条：有记录被删除或者次序被调换。")), verdict);
    }

    [Fact]
    public void Rows_that_changed_places_are_named_with_their_numbers_or_without()
    {
        var rows = AuditChain.Of(9);
        (rows[3], rows[4]) = (rows[4], rows[3]);
        Assert.Equal((4, AuditFault.Missing), Broken(rows));

        (rows[3], rows[4]) = (rows[3] with { Seq = 4 }, rows[4] with { Seq = 5 });
        Assert.Equal((4, AuditFault.Changed), Broken(rows));
    }

    [Fact]
    public void A_row_replaced_and_sealed_is_given_away_by_the_one_behind_it()
    {
        var rows = AuditChain.Of(9);
        var forged = rows[4] with { After = "closed" };
        rows[4] = forged with { Hash = AuditSeal.Of(forged) };

        Assert.Equal((6, AuditFault.Unlinked), Broken(rows));
    }

    [Fact]
    public void A_log_sealed_anew_from_a_change_on_is_given_away_by_a_head_noted_outside()
    {
        var rows = AuditChain.Of(9);
        var noted = AuditHead.Parse(rows[6].Head.Short)!.Value;
        rows[4] = rows[4] with { After = "closed" };
        AuditChain.SealFrom(rows, 4);

        Assert.Null(Broken(rows));
        Assert.Equal((7, AuditFault.NotAsWitnessed), Broken(rows, noted));
    }

    [Fact]
    public void A_cut_tail_is_seen_against_a_head_noted_outside_and_only_then()
    {
        var rows = AuditChain.Of(9);
        var noted = rows[7].Head;

        Assert.Null(Broken(rows[..6]));
        Assert.Equal((7, AuditFault.TailCut), Broken(rows[..6], noted));
        Assert.Equal("审计记录到第6条为止，而已有凭据表明至少写到第8条：第7条及以后的记录被截去。", AuditVerification.Verify(rows[..6], [noted]).Broken!.Message);
        Assert.Equal((1, AuditFault.TailCut), Broken([], noted));
    }

    [Fact]
    public void Whatever_is_done_to_a_log_is_found_at_the_first_place_it_was_done() => Gen.Select(Gen.Int[2, 12], Gen.Int[0, 11], Gen.Int[0, 3]).Sample((count, at, deed) =>
    {
        var rows = AuditChain.Of(count);
        var noted = rows[^1].Head;
        at %= count;
        var first = at + 1;
        switch (deed)
        {
            case 0:
                rows[at] = rows[at] with { Subject = "SX2026-9999" };
                break;
            case 1:
                rows.RemoveAt(at);
                break;
            case 2:
                rows.RemoveRange(at, count - at);
                break;
            default:
                at = Math.Min(at, count - 2);
                first = at + 1;
                (rows[at], rows[at + 1]) = (rows[at + 1], rows[at]);
                break;
        }

        return AuditVerification.Verify(rows, [noted]).Broken?.Seq == first;
    });

    private static (int Seq, AuditFault Fault)? Broken(IEnumerable<AuditRow> rows, params AuditHead[] witnesses) =>
        AuditVerification.Verify(rows, witnesses).Broken is { } found ? ((int)found.Seq, found.Fault) : null;
}
