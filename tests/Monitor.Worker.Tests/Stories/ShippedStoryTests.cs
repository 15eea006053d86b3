using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Stories;
using Monitor.Worker.Stories;
using Monitor.Worker.Tests.ConfigFiles;

namespace Monitor.Worker.Tests.Stories;

/// <summary>The shipped stories come out as they say, on the shipped rules and plan.</summary>
public sealed class ShippedStoryTests
{
    internal static readonly MonitorConfiguration Shipped = ConfigurationLoader.Load(AProfile.Shipped, []).Configuration!;

    public static TheoryData<string> Names => [.. StoryFile.In(AProfile.Shipped).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_shipped_story_comes_out_as_it_says(string name)
    {
        var verdict = await StoryHost.PlayAsync(Shipped, Read(name), TestContext.Current.CancellationToken);

        Assert.Empty(verdict.Judgements.Where(one => !one.IsAsStated).Select(one => $"{one.Sentence} {string.Join(" / ", one.Instead)}"));
        Assert.InRange(verdict.Judgements.Length, 10, int.MaxValue);
    }

    [Fact]
    public void Every_story_that_is_asked_for_is_there() => Assert.Equal(
        [
            "called-at-night.yaml", "entity-transfer.yaml", "five-firms.yaml", "lapsed-lowering.yaml", "late-correction.yaml", "opened-by-hand.yaml",
            "province-wave.yaml", "silent-while-red.yaml", "single-closure.yaml", "two-hour-breach.yaml",
        ],
        StoryFile.In(AProfile.Shipped).Select(file => Path.GetFileName(file)));

    internal static StoryDocument Read(string name)
    {
        var errors = new ConfigErrors();
        var story = StoryFile.Read(name, File.ReadAllBytes(Path.Combine(AProfile.Shipped, StoryFile.Folder, name)), Shipped, errors);
        Assert.Empty(errors.InOrder());
        return story!;
    }
}
