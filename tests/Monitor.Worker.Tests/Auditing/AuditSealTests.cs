using System.Text;
using CsCheck;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Auditing;

public sealed class AuditSealTests
{
    private static readonly AuditRow Row = new()
    {
        Seq = 2,
        At = AuditChain.At,
        Actor = "monitor",
        Act = "alert.Raise",
        Subject = "YJ2026-0001",
        Before = "0",
        After = "3",
        Detail = """{"原因":"达到"}""",
        Origin = "monitor",
        Algorithm = AuditAlgorithm.Sm3,
        PreviousHash = "ab",
    };

    [Fact]
    public void The_canonical_bytes_are_those_of_the_decision_page() => Assert.Equal(
        """3:sm3,1:2,28:2026-11-23T00:00:00.0000000Z,7:monitor,11:alert.Raise,11:YJ2026-0001,1:0,1:3,19:{"原因":"达到"},7:monitor,2:ab,""",
        Encoding.UTF8.GetString(AuditSeal.CanonicalBytes(Row)));

    // made with: printf '%s' '3:sm3,…' | openssl dgst -sm3, and -sha256 with 6:sha256 in front
    [Theory]
    [InlineData(AuditAlgorithm.Sm3, "e7081a306eea19997475f37d95b7761351de6a82960a9558271465714e0d8c47")]
    [InlineData(AuditAlgorithm.Sha256, "2973fb31408bc2f7bb59b29d292fa1cc25bd73a0c0fc45173403b30941f98496")]
    internal void The_seal_is_what_another_program_makes_of_the_canonical_bytes(AuditAlgorithm algorithm, string hash) =>
        Assert.Equal(hash, AuditSeal.Of(Row with { Algorithm = algorithm }));

    [Fact]
    public void No_two_rows_have_the_same_bytes_however_their_texts_are_cut() => Gen.Select(Gen.String[0, 12], Gen.Int[0, 12], Gen.Int[0, 12]).Sample((text, one, other) =>
    {
        var first = Row with { Actor = text[..Math.Min(one, text.Length)], Act = text[Math.Min(one, text.Length)..] };
        var second = Row with { Actor = text[..Math.Min(other, text.Length)], Act = text[Math.Min(other, text.Length)..] };

        return AuditSeal.CanonicalBytes(first).AsSpan().SequenceEqual(AuditSeal.CanonicalBytes(second)) == (first == second);
    });

    [Theory]
    [InlineData("128-3f2a9c1b7d02e5aa", 128, "3f2a9c1b7d02e5aa")]
    [InlineData("128-3F2A9C1B7D02E5AA", 128, "3f2a9c1b7d02e5aa")]
    [InlineData("0", 0, "")]
    public void A_head_is_read_as_it_was_printed(string text, long seq, string hash) => Assert.Equal(new AuditHead(seq, hash), AuditHead.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("128")]
    [InlineData("128-3f2a")]
    [InlineData("0-3f2a9c1b7d02e5aa")]
    [InlineData("128-3f2a9c1b7d02e5ag")]
    public void What_is_no_head_is_not_read_as_one(string text) => Assert.Null(AuditHead.Parse(text));
}
