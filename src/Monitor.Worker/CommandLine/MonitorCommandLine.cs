using System.CommandLine;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The command line: one verb a file.</summary>
internal static class MonitorCommandLine
{
    /// <summary>Runs a command line and gives the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Create().Parse(args);
        parsed.InvocationConfiguration.EnableDefaultExceptionHandler = false;
        try
        {
            return await parsed.InvokeAsync();
        }
        catch (Exception refusal) when (refusal is DataFolderInUseException or MixedDataException or RecordVersionException)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return ExitCode.Mistaken;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("已中止。");
            return ExitCode.Failed;
        }
    }

    public static RootCommand Create()
    {
        var root = new RootCommand("Early warning of mass unemployment for a province: province, city and county.")
        {
            ServeCommand.Create(),
            DemoCommand.Create(),
            CheckCommand.Create(),
            ImportCommand.Create(),
            ReplayCommand.Create(),
            BriefCommand.Create(),
            DetectCommand.Create(),
        };
        ServeCommand.SetUp(root);
        return root;
    }
}
