using System.Globalization;

namespace Monitor.Worker.Intake.Reading;

/// <summary>The columns of a file, shared by its rows. JSON lines add a column when its path first appears.</summary>
internal sealed class SourceHeader
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly HashSet<string> repeated = new(StringComparer.Ordinal);

    public SourceHeader(string file, IEnumerable<string?> names)
    {
        File = file;
        foreach (var name in names)
        {
            Add(Clean(name));
        }

        while (this.names is [.., ""])
        {
            this.names.RemoveAt(this.names.Count - 1);
        }
    }

    /// <summary>The file by the name people know.</summary>
    public string File { get; }

    /// <summary>Lines with text above the headings: titles and explanations.</summary>
    public int LinesAbove { get; init; }

    public IReadOnlyList<string> Names => names;

    public int Count => names.Count;

    /// <summary>The column of this heading (the first, if it is repeated), or -1.</summary>
    public int IndexOf(string name) => indexes.GetValueOrDefault(name, -1);

    /// <summary>Whether a row says the headings once more, as pages that were stuck together do.</summary>
    public bool IsSaidAgainBy(SourceRow row)
    {
        if (names.Count == 0 || !BeginsLike(row[0], names[0]))
        {
            return false; // nearly every row, and at little cost
        }

        for (var column = 0; column < names.Count; column++)
        {
            if (Clean(row[column]) != names[column])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Two columns carry this heading, so that it names neither.</summary>
    public bool IsRepeated(string name) => repeated.Contains(name);

    public int Add(string name)
    {
        names.Add(name);
        if (name.Length > 0 && !indexes.TryAdd(name, names.Count - 1))
        {
            repeated.Add(name);
            Number(name);
        }

        return names.Count - 1;
    }

    private static bool BeginsLike(string? cell, string name)
    {
        var text = cell.AsSpan().TrimStart();
        return name.Length == 0 ? text.Length == 0 : text.Length > 0 && text[0] == name[0];
    }

    // one of several equal headings is meant by its number: "人数#2"
    private void Number(string name)
    {
        var number = 0;
        for (var column = 0; column < names.Count; column++)
        {
            if (names[column] == name)
            {
                indexes.TryAdd(string.Create(CultureInfo.InvariantCulture, $"{name}#{++number}"), column);
            }
        }
    }

    // workbooks wrap long headings, and exports pad them
    private static string Clean(string? name) =>
        name is null ? "" : string.Join(' ', name.Split(['\r', '\n', '\t', '\u00A0', '\u3000', ' '], StringSplitOptions.RemoveEmptyEntries));
}
