using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;

namespace Monitor.Testing.Servers;

/// <summary>LibreOffice without a window, driven by <c>tests/servers/office.py</c> as a person at the keyboard would work.</summary>
public static class Office
{
    private const string Python = "/usr/bin/python3"; // the bridge belongs to the system's own
    private static readonly string Script = Path.Combine(RepositoryFolder.Path, "tests", "servers", "office.py");

    /// <summary>Types into the row below the headings and saves as XLSX; the test is skipped, or fails where nothing may be skipped, on a machine without LibreOffice.</summary>
    /// <returns>What each column accepts: heading, kind of check, formula.</returns>
    public static async Task<ImmutableArray<string[]>> FillOrSkipAsync(string source, string target, IReadOnlyDictionary<string, string> cells, CancellationToken cancellationToken)
    {
        RequiresServer.OrSkip("LibreOffice", File.Exists(Python) ? (await RunAsync(["missing"], "", cancellationToken)).Trim() : $"{Python} (Debian package python3)");
        var told = await RunAsync(["fill", source, target], JsonSerializer.Serialize(cells), cancellationToken);
        return [.. told.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];
    }

    private static async Task<string> RunAsync(string[] arguments, string input, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, [Script, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"office.py ended with {process.ExitCode}:\n{await errors}");
    }
}
