using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Briefings.Documents;
using Monitor.Testing;

namespace Monitor.Rules.Tests.Briefings.Composition;

/// <summary>The check finds what it is there to find.</summary>
public sealed class BriefingCheckTests
{
    private static readonly BriefingDocument Sound = DocumentComposer.Compose(DocumentComposerTests.Of("many events compared"), BriefingSamples.Weekly);

    [Theory]
    [InlineData("本周新发3起。", "2 ")]
    [InlineData("本周平稳。", "6 ")]
    [InlineData("由于订单不足，须核实。", "5 ")]
    [InlineData("须催报，。", "8 ")]
    [InlineData("须催报", "8 ")]
    [InlineData("截至本周末须核实。", "")]
    public void A_paragraph_that_should_not_be_signed_is_found(string text, string fault)
    {
        var document = Sound with { Blocks = [.. Sound.Blocks.Take(6), new Paragraph(text), .. Sound.Blocks.Skip(6)] };

        var faults = BriefingCheck.Of(document, isCompared: true);

        Assert.Equal(fault.Length > 0, faults.Any(one => one.StartsWith(fault.Length > 0 ? fault : "?", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_figure_without_unit_period_or_comparison_is_found()
    {
        var document = Sound with { Blocks = [.. Sound.Blocks, new Paragraph([new TextRun("领取人数"), new TextRun("35", Emphasis.None, "x/figure.initial_claims.370000.value"), new TextRun("。")])] };

        Assert.Equal(["3", "3", "4"], BriefingCheck.Of(document, isCompared: true).Select(fault => fault.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sentences_that_begin_alike_and_keys_given_twice_are_found()
    {
        var paragraph = Sound.Blocks.OfType<Paragraph>().First(paragraph => paragraph.Style == ParagraphStyle.Body);
        var document = Sound with { Blocks = [.. Sound.Blocks.SelectMany(block => block == paragraph ? new[] { block, block } : [block])] };

        Assert.Subset(new HashSet<string>(["7", "9"]), BriefingCheck.Of(document, isCompared: true).Select(fault => fault.Split(' ')[0]).ToHashSet());
        Assert.NotEmpty(BriefingCheck.Of(document, isCompared: true));
    }

    [Fact]
    public void A_conclusion_that_does_not_come_first_is_found() =>
        Assert.Contains(BriefingCheck.Of(Sound with { Blocks = [.. Sound.Blocks.Skip(1)] }, isCompared: true), fault => fault.StartsWith("1 ", StringComparison.Ordinal));

    [Fact]
    public void A_figure_that_is_not_the_snapshot_s_is_found()
    {
        var matter = DocumentComposerTests.Of("many events compared");
        var spoilt = Sound with
        {
            Blocks = [.. Sound.Blocks.Select(block => block is Paragraph { Runs: var runs } paragraph ? paragraph with { Runs = [.. runs.Select(run => run.Text == "1380人" ? run with { Text = "1381人" } : run)] } : block)],
        };

        Assert.NotEmpty(new BriefingFigures(matter, BriefingSamples.Weekly).Differences(spoilt));
    }
}
