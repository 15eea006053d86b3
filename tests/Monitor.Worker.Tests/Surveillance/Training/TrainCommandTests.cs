using Monitor.Worker.CommandLine;
using Monitor.Worker.Surveillance;

namespace Monitor.Worker.Tests.Surveillance.Training;

public sealed class TrainCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-train");

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_with_any_number_of_threads()
    {
        var first = await TrainAsync("first", 5, 1);
        var again = await TrainAsync("again", 5, 2);
        var other = await TrainAsync("other", 6, 2);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public async Task The_model_and_its_card_are_written()
    {
        var (code, printed) = await RunAsync("--out", At("model"), "--series", "60", "--seed", "5", "--threads", "2");

        var model = ModelArchive.Unpack(await File.ReadAllBytesAsync(At("model", "outbreak-model.zip"), TestContext.Current.CancellationToken));
        var card = await File.ReadAllTextAsync(At("model", "outbreak-model.md"), TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith($"已训练模型 {model.Version}：模拟序列 60 条、样本 ", printed, StringComparison.Ordinal);
        Assert.Contains("monitor train --seed 5 --series 60", card, StringComparison.Ordinal);
        Assert.Contains("| Evidence 综合证据 | ", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--series", "0")]
    [InlineData("--threads", "-1")]
    public async Task A_number_below_one_is_refused(string option, string value)
    {
        var (_, printed) = await RunAsync("--out", At("model"), option, value);

        Assert.Contains($"{option}: must be 1 or more.", printed, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("model")));
    }

    [Fact]
    public async Task Help_says_what_is_read_and_written()
    {
        var (_, printed) = await RunAsync("--help");

        Assert.Contains("Train the outbreak model from seeded simulation. Reads no file.", printed, StringComparison.Ordinal);
        Assert.Contains("--seed", printed, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string At(params string[] names) => Path.Combine([folder.FullName, .. names]);

    private async Task<byte[]> TrainAsync(string name, int seed, int threads)
    {
        await RunAsync("--out", At(name), "--series", "60", "--seed", $"{seed}", "--threads", $"{threads}");
        return await File.ReadAllBytesAsync(At(name, "outbreak-model.zip"), TestContext.Current.CancellationToken);
    }

    private static async Task<(int Code, string Printed)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        var parsed = MonitorCommandLine.Create().Parse(["train", .. args]);
        parsed.InvocationConfiguration.Output = output;
        parsed.InvocationConfiguration.Error = output;
        var code = await parsed.InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }
}
