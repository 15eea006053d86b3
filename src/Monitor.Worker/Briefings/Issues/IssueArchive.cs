using System.Security.Cryptography;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings.Issues;

/// <summary>Where issues lie in the data folder: drafts as they are now, archived ones as they were sent.</summary>
internal sealed class IssueArchive(string dataFolder, DurableWrites writes)
{
    private const string Folder = "briefings";

    /// <summary>Keeps a file of an issue for good; keeping the same bytes again changes nothing.</summary>
    /// <returns>Where it lies, relative to the data folder.</returns>
    /// <exception cref="IOException">Another file lies there.</exception>
    public async Task<string> KeepAsync(string number, IssueFile file, CancellationToken cancellationToken)
    {
        var relative = Path.Combine(Folder, "archive", number, file.FileName);
        var path = Path.Combine(dataFolder, relative);
        if (HashOf(relative) is { } there)
        {
            return there == file.Sha256 ? relative : throw new IOException($"'{relative}' is already there with other content.");
        }

        await WholeFile.WriteAsync(path, file.Content, writes, cancellationToken);
        File.SetAttributes(path, File.GetAttributes(path) | FileAttributes.ReadOnly);
        return relative;
    }

    /// <summary>Lays a draft beside the others, over an earlier one of the same issue.</summary>
    /// <returns>Where it lies, relative to the data folder.</returns>
    public async Task<string> LayAsync(string stem, IssueFile file, CancellationToken cancellationToken)
    {
        var ending = file.Format == IssueFormat.Mail ? ".mail.html" : Path.GetExtension(file.FileName);
        var relative = Path.Combine(Folder, "drafts", stem + ending);
        await WholeFile.WriteAsync(Path.Combine(dataFolder, relative), file.Content, writes, cancellationToken);
        return relative;
    }

    /// <summary>The full path of a file.</summary>
    public string PathOf(string relative) => Path.Combine(dataFolder, relative);

    /// <summary>The hash of a file as it lies there; null where it is missing.</summary>
    public string? HashOf(string relative)
    {
        var path = Path.Combine(dataFolder, relative);
        if (!File.Exists(path))
        {
            return null;
        }

        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
