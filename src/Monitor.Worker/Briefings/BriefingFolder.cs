using System.Text;
using System.Text.RegularExpressions;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings;

/// <summary>The folder of written briefings: <c>briefings/2026-W47-S-202611230800-1a2b3c4d.html</c> in the data folder.</summary>
internal sealed partial class BriefingFolder(string dataFolder, DurableWrites writes)
{
    private readonly string folder = Path.Combine(dataFolder, "briefings");

    /// <summary>Writes a briefing whole or not at all; the same briefing again gives the same bytes.</summary>
    /// <returns>Where it lies.</returns>
    public async Task<string> WriteAsync(string name, string html, CancellationToken cancellationToken)
    {
        if (!FileName().IsMatch(name))
        {
            throw new ArgumentException($"'{name}' is no name of a briefing.", nameof(name));
        }

        var path = Path.Combine(folder, name);
        await WholeFile.WriteAsync(path, Encoding.UTF8.GetBytes(html), writes, cancellationToken);
        return path;
    }

    /// <summary>The names of the briefings, the latest first.</summary>
    public IReadOnlyList<string> Names() => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(name => FileName().IsMatch(name)).OrderDescending(StringComparer.Ordinal)];

    /// <summary>A briefing by its name; null where there is none. Names that are no names of briefings never reach the disk.</summary>
    public async Task<string?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, name);
        return FileName().IsMatch(name) && File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : null;
    }

    [GeneratedRegex(@"\A\d{4}-W\d{2}-[A-Za-z0-9-]{1,64}\.html\z", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
