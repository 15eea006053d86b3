using CsCheck;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using static Monitor.Rules.Tests.Layoffs.AFilingPolicy;

namespace Monitor.Rules.Tests.Layoffs;

public sealed class LayoffPropertyTests
{
    private static readonly DateOnly Start = new(2024, 1, 10);

    private static readonly Gen<(int People, int Day)[]> Pieces = Gen.Select(Gen.Int[1, 30], Gen.Int[0, 120]).Array[1, 6];

    [Fact]
    public void More_people_never_lift_a_duty() => Gen.Select(Pieces, Gen.Int[0, 5], Gen.Int[1, 40], Gen.Int[0, 400]).Sample((pieces, at, more, staff) =>
    {
        var larger = pieces.Select((piece, i) => i == at % pieces.Length ? (piece.People + more, piece.Day) : piece).ToArray();

        return !HasDuty(pieces, staff) || HasDuty(larger, staff);
    });

    [Fact]
    public void More_people_never_move_a_reduction_back_under_the_line() => Gen.Select(Gen.Int[0, 60], Gen.Int[1, 60], Gen.Int[0, 700]).Sample((people, more, staff) =>
    {
        int? headcount = staff == 0 ? null : staff;

        return Shipped.Line!.StandingOf(people + more, headcount) >= Shipped.Line.StandingOf(people, headcount);
    });

    /// <summary>A layoff over the line, cut into pieces of any size on any days of one window, is still found: whole, as a piece over the line, or as split.</summary>
    [Fact]
    public void Splitting_a_layoff_within_the_window_never_loses_it() => Gen.Select(Gen.Int[20, 90], Gen.Int[0, 600], Gen.Int[1, 60].Array[0, 8], Gen.Int[0, 89].Array[9]).Sample((people, staff, cuts, days) =>
    {
        var marks = cuts.Where(cut => cut < people).Append(0).Append(people).Distinct().Order().ToArray();
        var pieces = marks.Zip(marks.Skip(1), (from, to) => to - from).Select((size, i) => (size, days[i])).ToArray();

        return HasDuty(pieces, staff);
    });

    [Fact]
    public void The_order_in_which_reports_come_in_changes_no_finding() => Gen.Select(Pieces, Gen.Int[0, 400], Gen.Int[0, 1000].Array[6]).Sample((pieces, staff, places) =>
    {
        var reports = Reports(pieces, staff);
        var shuffled = reports.Zip(places).OrderBy(pair => pair.Second).Select(pair => pair.First).ToArray();

        return Texts(reports).SequenceEqual(Texts(shuffled));
    });

    private static bool HasDuty((int People, int Day)[] pieces, int staff) =>
        Judge(Shipped, Start.AddDays(150), Reports(pieces, staff), []).Any(finding => finding.Kind is LayoffFindingKind.LineReached or LayoffFindingKind.SplitLayoff);

    private static IEnumerable<string> Texts(LayoffReport[] reports) => Judge(Shipped, Start.AddDays(150), reports, []).Select(finding => finding.Sentence);

    private static LayoffReport[] Reports((int People, int Day)[] pieces, int staff) =>
    [
        .. pieces.Select((piece, i) => Report($"R{i}", "2024-01-02", "2024-01-02", piece.People, staff == 0 ? null : staff) with { EffectiveDate = Start.AddDays(piece.Day) }),
    ];
}
