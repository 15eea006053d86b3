using System.Diagnostics;
using System.Globalization;

namespace Monitor.Testing.Servers;

/// <summary>Runs a script of <c>tests/servers</c>, each server in a scratch folder of its own.</summary>
internal sealed class ServerScript(string name)
{
    private readonly string path = Path.Combine(RepositoryFolder.Path, "tests", "servers", $"{name}.sh");

    public async Task<string> MissingAsync() => (await RunAsync("missing")).Trim();

    public async Task<string> StartAsync(int firstPort)
    {
        var folder = Directory.CreateTempSubdirectory($"monitor-{name}-").FullName;
        await StartAsync(folder, firstPort);
        return folder;
    }

    /// <summary>Starts it in a folder that is there already.</summary>
    public Task StartAsync(string folder, int firstPort) => RunAsync("start", folder, Text(firstPort), Text(Environment.ProcessId));

    /// <summary>Runs a verb of the script on the server of a folder.</summary>
    public Task ActAsync(string verb, string folder, params string[] arguments) => RunAsync([verb, folder, .. arguments]);

    public async Task StopAsync(string folder)
    {
        await RunAsync("stop", folder);
        Directory.Delete(folder, recursive: true);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [path, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{name}.sh {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await errors}");
    }
}
