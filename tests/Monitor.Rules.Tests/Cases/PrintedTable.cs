using System.Text;
using Monitor.Testing;

namespace Monitor.Rules.Tests.Cases;

/// <summary>A document under docs/ that is printed from a table of the code, so that the two can never differ.</summary>
internal static class PrintedTable
{
    /// <summary>Fails unless the document is what the code prints; with <c>MONITOR_APPROVE=1</c> it is written anew.</summary>
    public static void Matches(string document, string printed)
    {
        var path = Path.Combine(RepositoryFolder.Path, "docs", document);
        if (Environment.GetEnvironmentVariable("MONITOR_APPROVE") == "1")
        {
            File.WriteAllText(path, printed);
        }

        Assert.True(File.Exists(path), $"There is no docs/{document}: run again with MONITOR_APPROVE=1 and read it.");
        Assert.Equal(File.ReadAllText(path), printed);
    }

    public static string Row(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    public static string Head(params string[] cells) => new StringBuilder(Row(cells)).Append(Row(cells.Select(_ => "---"))).ToString();
}
