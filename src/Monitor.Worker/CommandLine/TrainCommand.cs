using System.CommandLine;
using System.Globalization;
using Monitor.Worker.Surveillance;
using Monitor.Worker.Surveillance.Training;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>train</c>: trains the outbreak model from simulation alone.</summary>
internal static class TrainCommand
{
    private const string ArchiveName = "outbreak-model.zip";
    private const string CardName = "outbreak-model.md";

    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = $"The folder for the model ({ArchiveName}) and its card ({CardName}).", Required = true };
        var seed = new Option<int>("--seed") { Description = "The seed of the simulation; the same seed gives the same model.", DefaultValueFactory = _ => 1 };
        var series = Positive("--series", "How many made series to learn from; a fifth as many are held out.", 30000);
        var threads = Positive("--threads", "Threads for the simulation; the result is the same with any number.", Environment.ProcessorCount);
        var command = new Command("train", "Train the outbreak model from seeded simulation. Reads no file. Exit code 0: written; 2: the folder cannot be written.") { output, seed, series, threads };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new CommandConsole(parsed),
            parsed.GetRequiredValue(output),
            new(parsed.GetRequiredValue(seed), parsed.GetRequiredValue(series)),
            parsed.GetRequiredValue(threads),
            cancellationToken));
        return command;
    }

    private static Option<int> Positive(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) < 1)
            {
                result.AddError($"{name}: must be 1 or more.");
            }
        });
        return option;
    }

    private static async Task<int> RunAsync(CommandConsole console, string folder, TrainingSettings settings, int threads, CancellationToken cancellationToken)
    {
        var (archive, card) = (Path.Combine(folder, ArchiveName), Path.Combine(folder, CardName));
        if (!console.CanWrite([archive, card]))
        {
            return ExitCode.Mistaken;
        }

        var began = TimeProvider.System.GetTimestamp();
        var training = new ModelTraining(settings, LunarNewYear.Calendar(), threads);
        var trained = await Task.Run(() => training.Run(console.Show, cancellationToken), cancellationToken);
        console.Clear();
        var version = ModelArchive.Unpack(trained.Archive).Version;
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await File.WriteAllBytesAsync(archive, trained.Archive, cancellationToken);
        await File.WriteAllTextAsync(card, ModelCard.Write(trained, version, today), cancellationToken);
        console.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"已训练模型 {version}：模拟序列 {settings.Series} 条、样本 {trained.Examples.Length} 个，用时 {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} 秒；写入 {archive} 和 {card}。"));
        return ExitCode.Done;
    }
}
