using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;

namespace Monitor.Worker.Record;

/// <summary>What came in, and what of it was not taken.</summary>
internal sealed class ImportStore(MonitorRecord record)
{
    private const int AtOnce = 500;

    /// <summary>The file of the same source, relative path and content: the one that was taken, else the last try; null where it was never seen, or another content was taken at that path since.</summary>
    /// <remarks>Who sends an earlier content again under its name takes back what came between.</remarks>
    public async Task<ImportedFile?> FindAsync(string source, string relativePath, string sha256, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Imports
            .Where(file => file.Source == source && file.RelativePath == relativePath && file.Sha256 == sha256)
            .Where(file => !context.Imports.Any(later => later.Source == source && later.RelativePath == relativePath && later.Id > file.Id && later.Status == ImportStatus.Taken))
            .OrderByDescending(file => file.Status == ImportStatus.Taken)
            .ThenByDescending(file => file.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Files in the order of arrival, after one of them.</summary>
    public async Task<IReadOnlyList<ImportedFile>> ListAsync(long afterId, int max, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Imports.Where(file => file.Id > afterId).OrderBy(file => file.Id).Take(max).ToListAsync(cancellationToken);
    }

    /// <summary>The file that arrived last at a path of a source; null where none did.</summary>
    public async Task<ImportedFile?> LatestAsync(string source, string relativePath, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Imports.Where(file => file.Source == source && file.RelativePath == relativePath).OrderByDescending(file => file.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The files of a source that arrived last, the newest first.</summary>
    public async Task<IReadOnlyList<ImportedFile>> LatestOfAsync(string source, int max, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Imports.Where(file => file.Source == source).OrderByDescending(file => file.Id).Take(max).ToListAsync(cancellationToken);
    }

    /// <summary>The sources that ever delivered a file, in the order of their ids.</summary>
    public async Task<IReadOnlyList<string>> SourcesAsync(CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Imports.Select(file => file.Source).Distinct().Order().ToListAsync(cancellationToken);
    }

    /// <summary>The paths of the files of a source that were taken.</summary>
    public async Task<FrozenSet<string>> TakenPathsAsync(string source, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return (await context.Imports.Where(file => file.Source == source && file.Status == ImportStatus.Taken).Select(file => file.RelativePath).Distinct().ToListAsync(cancellationToken)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>When a content arrived last, under whatever name and whatever became of it, by its SHA-256.</summary>
    public async Task<FrozenDictionary<string, DateTimeOffset>> ArrivalsAsync(IReadOnlyCollection<string> contents, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        var arrivals = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var some in contents.Chunk(AtOnce))
        {
            var files = await context.Imports.Where(file => some.Contains(file.Sha256)).Select(file => new { file.Sha256, file.ArrivedAt }).ToListAsync(cancellationToken);
            foreach (var file in files.Where(file => arrivals.GetValueOrDefault(file.Sha256) < file.ArrivedAt))
            {
                arrivals[file.Sha256] = file.ArrivedAt;
            }
        }

        return arrivals.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Quarantined rows in the order they were found, after one of them.</summary>
    public async Task<IReadOnlyList<QuarantineRow>> QuarantineAsync(long afterId, int max, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Quarantine.Where(row => row.Id > afterId).OrderBy(row => row.Id).Take(max).ToListAsync(cancellationToken);
    }

    /// <summary>The quarantined rows of one file.</summary>
    public async Task<IReadOnlyList<QuarantineRow>> QuarantineOfAsync(long file, int max, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Quarantine.Where(row => row.FileId == file).OrderBy(row => row.Id).Take(max).ToListAsync(cancellationToken);
    }
}
