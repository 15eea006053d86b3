using System.CommandLine;
using Monitor.Worker.Operations;

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
        catch (DataFolderInUseException inUse)
        {
            await Console.Error.WriteLineAsync(inUse.Message);
            return ExitCode.Mistaken;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("已中止。");
            return ExitCode.Failed;
        }
    }

    public static RootCommand Create() => new("Early warning of mass unemployment for a province: province, city and county.")
    {
        CheckCommand.Create(),
        ImportCommand.Create(),
        ReplayCommand.Create(),
    };
}
