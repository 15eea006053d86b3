using Monitor.Worker.CommandLine;

namespace Monitor.Worker.Tests.Surveillance;

public sealed class DetectCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-detect");

    [Fact]
    public async Task A_packed_file_gives_a_row_for_each_period_to_test()
    {
        var text = ASeriesFile.Text(ASeriesFile.CalmRow("a", 200, last: 10), ASeriesFile.CalmRow("\"b,1\"", 200, last: 60));
        await File.WriteAllBytesAsync(At("series.csv.gz"), ASeriesFile.Packed(text), TestContext.Current.CancellationToken);

        var (code, printed) = await RunAsync("series.csv.gz");

        var rows = await File.ReadAllLinesAsync(At("alarms.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal("series,week,alarm,score", rows[0]);
        Assert.Equal(11, rows.Length);
        Assert.StartsWith("a,196,0,-", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("\"b,1\",200,1,", rows[^1], StringComparison.Ordinal);
        Assert.StartsWith("已研判 2 条序列、10 期，报警 1 期，平均每条 ", printed, StringComparison.Ordinal);
        Assert.EndsWith($"得分由学习模型 {AShippedModel.Read().Version} 给出，历史过短的序列由统计方法给出。", printed.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_model_the_statistical_score_stands_in_and_that_is_said()
    {
        await File.WriteAllTextAsync(At("series.csv"), ASeriesFile.Text(ASeriesFile.CalmRow("a", 120, last: 30)), TestContext.Current.CancellationToken);
        await RunAsync("series.csv", "--model", "none");
        var statistical = await File.ReadAllTextAsync(At("alarms.csv"), TestContext.Current.CancellationToken);

        var (code, printed) = await RunAsync("series.csv", "--model", At("absent.zip"));

        Assert.Equal(ExitCode.Done, code);
        Assert.EndsWith($"学习模型不可用（没有模型文件 {At("absent.zip")}），得分改由统计方法给出。", printed.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(statistical, await File.ReadAllTextAsync(At("alarms.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_score_is_the_model_s_where_the_history_is_long_enough()
    {
        var text = ASeriesFile.Text(ASeriesFile.CalmRow("long", 120, last: 30), ASeriesFile.CalmRow("short", 20, last: 30));
        await File.WriteAllTextAsync(At("series.csv"), text, TestContext.Current.CancellationToken);
        await RunAsync("series.csv");
        var learned = await File.ReadAllLinesAsync(At("alarms.csv"), TestContext.Current.CancellationToken);
        await RunAsync("series.csv", "--model", "none");
        var statistical = await File.ReadAllLinesAsync(At("alarms.csv"), TestContext.Current.CancellationToken);

        Assert.All(learned.Zip(statistical).Where(rows => rows.First.StartsWith("long", StringComparison.Ordinal)), rows => Assert.NotEqual(rows.First, rows.Second));
        Assert.All(learned.Zip(statistical).Where(rows => rows.First.StartsWith("short", StringComparison.Ordinal)), rows => Assert.Equal(rows.First, rows.Second));
    }

    [Fact]
    public async Task The_same_file_gives_the_same_bytes()
    {
        await File.WriteAllTextAsync(At("series.csv"), ASeriesFile.Text(ASeriesFile.CalmRow("a", 120, last: 30)), TestContext.Current.CancellationToken);
        await RunAsync("series.csv");
        var first = await File.ReadAllBytesAsync(At("alarms.csv"), TestContext.Current.CancellationToken);
        await RunAsync("series.csv");

        Assert.Equal(first, await File.ReadAllBytesAsync(At("alarms.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_faulty_file_writes_nothing_and_says_why()
    {
        await File.WriteAllTextAsync(At("series.csv"), ASeriesFile.Text("a,52,,1,,1 x,,,"), TestContext.Current.CancellationToken);

        var (code, printed) = await RunAsync("series.csv");

        Assert.Equal(ExitCode.Mistaken, code);
        Assert.Equal($"{At("series.csv")}：第 2 行“counts”列：“x”应为非负整数或 NA。结果没有写出。", printed.Trim());
        Assert.False(File.Exists(At("alarms.csv")));
    }

    [Fact]
    public async Task A_file_whose_packing_is_broken_is_told()
    {
        await File.WriteAllBytesAsync(At("series.csv.gz"), [0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], TestContext.Current.CancellationToken);

        var (code, printed) = await RunAsync("series.csv.gz");

        Assert.Equal(ExitCode.Mistaken, code);
        Assert.Equal($"{At("series.csv.gz")}：压缩文件已损坏，无法解开；请重新复制一份。结果没有写出。", printed.Trim());
    }

    [Fact]
    public async Task A_missing_file_is_told()
    {
        var (code, printed) = await RunAsync("none.csv");

        Assert.Equal(ExitCode.Mistaken, code);
        Assert.Equal($"--in：没有文件 {At("none.csv")}。", printed.Trim());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string At(string name) => Path.Combine(folder.FullName, name);

    private async Task<(int Code, string Printed)> RunAsync(string input, params string[] more)
    {
        await using var output = new StringWriter();
        var parsed = MonitorCommandLine.Create().Parse(["detect", "--in", At(input), "--out", At("alarms.csv"), .. more]);
        parsed.InvocationConfiguration.Output = output;
        var code = await parsed.InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }
}
