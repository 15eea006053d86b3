using System.Globalization;
using System.Text;
using Monitor.Testing;
using Monitor.Worker.Tests.Briefings;

namespace Monitor.Worker.Tests.Scenarios;

/// <summary>The shipped scenario file is held to: whatever the seed, every event and every calm stretch comes out as it says.</summary>
public sealed class DemoTests(SharedDemo shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_event_and_every_calm_stretch_is_as_stated_for_other_seeds(int seed)
    {
        using var played = await PlayedDemo.PlayAsync(seed, hasModel: true, Token);

        AssertAsStated(played, judgements: 20); // nobody acts
    }

    [Fact]
    public async Task Without_the_learned_model_the_statistical_score_finds_as_much()
    {
        AssertAsStated(await shared.PlayedAsync(Token), judgements: 21);
    }

    [Fact]
    public async Task The_shipped_seed_is_as_stated_and_two_runs_leave_the_same_bytes()
    {
        using var first = await PlayedDemo.PlayAsync(seed: null, hasModel: true, Token);
        using var second = await PlayedDemo.PlayAsync(seed: null, hasModel: true, Token);

        AssertAsStated(first, judgements: 21);
        await PlayedBriefings.AssertSignableAsync(first.Data.Path, Token);
        ApprovedText.Matches(VisibleText.WithoutVersions(Encoding.UTF8.GetString(first.Data.Left("briefings").Where(file => file.Name.StartsWith("briefings/2026-W", StringComparison.Ordinal) && file.Name.EndsWith(".html", StringComparison.Ordinal)).OrderBy(file => file.Name, StringComparer.Ordinal).Last().Content)), "The_last_briefing_of_the_demo_reads_as_approved");
        foreach (var (folder, atLeast) in new[] { ("mail", 10), ("sms", 5), ("briefings", 14) })
        {
            var (one, other) = (first.Data.Left(folder).ToArray(), second.Data.Left(folder).ToArray());
            Assert.True(one.Length >= atLeast, $"{folder} holds {one.Length} files.");
            Assert.Equal(one.Select(file => file.Name), other.Select(file => file.Name));
            Assert.All(one.Zip(other), pair => Assert.True(pair.First.Content.AsSpan().SequenceEqual(pair.Second.Content), $"{pair.First.Name} differs."));
        }
    }

    private static void AssertAsStated(PlayedDemo played, int judgements)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Played in {played.Took.TotalSeconds:0.0} s."));
        Assert.Equal(judgements, played.Verdict.Judgements.Length);
        Assert.True(played.Verdict.IsAsStated, string.Join('\n', played.Verdict.Judgements.Where(judgement => !judgement.IsAsStated).Select(judgement => judgement.Sentence)));
    }
}
