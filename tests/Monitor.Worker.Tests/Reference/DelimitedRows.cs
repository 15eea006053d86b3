using System.IO.Compression;
using System.Text;

namespace Monitor.Worker.Tests.Reference;

/// <summary>A second, plain reading of a comma-separated file, to hold the engine's reading against.</summary>
internal static class DelimitedRows
{
    /// <summary>The rows with their header first: the text of each as it stands in the file, and its cells.</summary>
    public static IEnumerable<(string Text, string[] Cells)> Of(string file)
    {
        using var stream = File.OpenRead(file);
        using Stream content = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(content, Encoding.UTF8);
        var text = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            text.Append(line);
            if (text.ToString().Count(c => c == '"') % 2 == 1)
            {
                text.Append('\n'); // a line break between quotes belongs to the cell
                continue;
            }

            yield return (text.ToString(), Cells(text.ToString()));
            text.Clear();
        }
    }

    private static string[] Cells(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var c in text)
        {
            switch (c)
            {
                case '"':
                    quoted = !quoted; // a doubled quote opens again at once; no test looks at a quote itself
                    break;
                case ',' when !quoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    break;
                default:
                    cell.Append(c);
                    break;
            }
        }

        return [.. cells, cell.ToString()];
    }
}
