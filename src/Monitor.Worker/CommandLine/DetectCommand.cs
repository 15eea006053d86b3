using System.CommandLine;
using System.Globalization;
using Monitor.Worker.Surveillance;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>detect</c>: judges count series of a file, each period by what was known at its end.</summary>
internal static class DetectCommand
{
    private const string NoModel = "none";

    public static Command Create()
    {
        var input = new Option<string>("--in") { Description = "The series: a CSV, plain or gzip, with the columns series, freq, start, test_from, events, counts, lag0, lag1, lag2.", Required = true };
        var output = new Option<string>("--out") { Description = "Where to write the alarms: a CSV with the columns series, week, alarm, score.", Required = true };
        var model = new Option<string>("--model") { Description = $"The learned model (default: the one beside the program; '{NoModel}': the statistical score alone).", DefaultValueFactory = _ => ModelFile.Shipped };
        var command = new Command("detect", "Judge count series one period ahead. Reads nothing but --in and the model. Exit code 0: written; 2: the file cannot be read.") { input, output, model };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new CommandConsole(parsed), parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), parsed.GetRequiredValue(model), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandConsole console, string input, string output, string modelFile, CancellationToken cancellationToken)
    {
        if (!File.Exists(input))
        {
            console.Output.WriteLine($"--in：没有文件 {input}。");
            return ExitCode.Mistaken;
        }

        var (model, problem) = modelFile == NoModel ? (null, "") : new ModelFile(console.Logger<ModelFile>()).Read(modelFile);
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            var (series, periods, alarms) = await WriteAsync(input, output, model, cancellationToken);
            var milliseconds = TimeProvider.System.GetElapsedTime(began).TotalMilliseconds / Math.Max(series, 1);
            console.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"已研判 {series} 条序列、{periods} 期，报警 {alarms} 期，平均每条 {milliseconds:0.0} 毫秒；结果写入 {output}。"));
            console.Output.WriteLine(Method(model, problem));
            return ExitCode.Done;
        }
        catch (SeriesFileException fault)
        {
            console.Output.WriteLine($"{input}：{fault.Message}结果没有写出。");
            return ExitCode.Mistaken;
        }
        catch (InvalidDataException)
        {
            console.Output.WriteLine($"{input}：gzip 压缩已损坏，请重新取得文件。结果没有写出。");
            return ExitCode.Mistaken;
        }
    }

    private static string Method(TreeModel? model, string problem) => (model, problem) switch
    {
        ({ Version: var version }, _) => $"得分由学习模型 {version} 给出，历史过短的序列由统计方法给出。",
        (null, "") => "得分由统计方法给出。",
        _ => $"学习模型不可用（{problem}），得分改由统计方法给出。",
    };

    private static async Task<(int Series, int Periods, int Alarms)> WriteAsync(
        string input, string output, TreeModel? model, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(input);
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        var (series, periods, alarms) = (0, 0, 0);
        var festivals = LunarNewYear.Calendar();
        using (var written = new AlarmsFile(text))
        {
            foreach (var one in SeriesFile.Read(file))
            {
                cancellationToken.ThrowIfCancellationRequested();
                series++;
                foreach (var (period, judgement) in SeriesWatch.Judge(one, festivals, model))
                {
                    periods++;
                    alarms += judgement.IsAlarm ? 1 : 0;
                    written.Write(one.Name, period, judgement);
                }
            }
        }

        await File.WriteAllTextAsync(output, text.ToString(), cancellationToken);
        return (series, periods, alarms);
    }
}
