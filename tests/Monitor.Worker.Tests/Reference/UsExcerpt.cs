using System.Collections.Immutable;
using System.IO.Compression;
using Monitor.Testing;
using Monitor.Worker.ConfigFiles;

namespace Monitor.Worker.Tests.Reference;

/// <summary>What was known of some states between two days, as an input folder of its own and by the day it was known.</summary>
internal sealed class UsExcerpt : IDisposable
{
    public static readonly string Profile = Path.Combine(RepositoryFolder.Path, "config", "profiles", "us");

    private const string Counties = "regions/us_counties.csv";

    private UsExcerpt()
    {
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("monitor-us-").FullName;

    /// <summary>The rows of each file by the day they were known; rows that do not say so are left out.</summary>
    public SortedDictionary<DateOnly, List<(UsFile File, ImmutableArray<string> Rows)>> Deliveries { get; } = [];

    /// <summary>The header of each file.</summary>
    public Dictionary<UsFile, string> Headers { get; } = [];

    /// <summary>Makes the excerpt.</summary>
    /// <param name="states">The states; empty for all.</param>
    /// <param name="from">The first day on which something was known.</param>
    /// <param name="to">The last day.</param>
    /// <param name="files">The files it holds.</param>
    public static UsExcerpt Of(ImmutableArray<string> states, DateOnly from, DateOnly to, params IEnumerable<UsFile> files)
    {
        var data = ReferenceData.OrSkip();
        var excerpt = new UsExcerpt();
        excerpt.TakeCounties(data, states);
        foreach (var file in files)
        {
            excerpt.Take(file, data, states, from, to);
        }

        return excerpt;
    }

    public MonitorConfiguration Load()
    {
        var loaded = ConfigurationLoader.Load(Profile, [Folder]);
        Assert.Empty(loaded.Errors);
        return loaded.Configuration!;
    }

    /// <summary>Writes rows as a file of their own, under the header of the file they come from.</summary>
    public void Write(UsFile file, IEnumerable<string> rows, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var writer = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest));
        writer.Write(Headers[file] + '\n');
        foreach (var row in rows)
        {
            writer.Write(row + '\n');
        }
    }

    /// <summary>Writes a file of the input folder again, with some of its rows only.</summary>
    public void Rewrite(UsFile file, Func<string, bool> keep) =>
        Write(file, [.. DelimitedRows.Of(Path.Combine(Folder, file.Path)).Skip(1).Select(row => row.Text).Where(keep)], Path.Combine(Folder, file.Path));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void TakeCounties(string data, ImmutableArray<string> states)
    {
        var rows = DelimitedRows.Of(Path.Combine(data, Counties)).Where((row, line) => line == 0 || states.IsEmpty || states.Contains(row.Cells[2])).Select(row => row.Text);
        Directory.CreateDirectory(Path.Combine(Folder, "regions"));
        File.WriteAllLines(Path.Combine(Folder, Counties), rows);
    }

    private void Take(UsFile file, string data, ImmutableArray<string> states, DateOnly from, DateOnly to)
    {
        var (header, all) = file.Read(data);
        Headers[file] = header;
        var rows = all.Where(row => row.Known >= from && row.Known <= to && (states.IsEmpty || states.Contains(row.State))).ToArray();
        Write(file, rows.Select(row => row.Text), Path.Combine(Folder, file.Path));
        foreach (var day in rows.GroupBy(row => row.Known!.Value, row => row.Text))
        {
            if (!Deliveries.TryGetValue(day.Key, out var delivered))
            {
                Deliveries[day.Key] = delivered = [];
            }

            delivered.Add((file, [.. day]));
        }
    }
}
