using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace Monitor.Testing;

/// <summary>Compares a text with the approved one beside the test, byte for byte.</summary>
/// <remarks>
/// The approved text of <c>FooTests.cs</c> is <c>FooTests.name.approved.txt</c>; what came instead is left as <c>.received.txt</c>.
/// With <c>MONITOR_APPROVE=1</c> the text that came becomes the approved one: read its diff before committing it.
/// </remarks>
public static class ApprovedText
{
    /// <summary>Fails with the first differing line unless the text is the approved one.</summary>
    public static void Matches(string actual, [CallerMemberName] string name = "", [CallerFilePath] string testFile = "")
    {
        var stem = $"{Path.ChangeExtension(RepositoryFolder.OfSource(testFile), null)}.{name}";
        var (approved, received) = ($"{stem}.approved.txt", $"{stem}.received.txt");
        if (Environment.GetEnvironmentVariable("MONITOR_APPROVE") == "1")
        {
            File.WriteAllText(approved, actual);
        }

        var expected = File.Exists(approved) ? File.ReadAllBytes(approved) : null;
        if (expected.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(actual)) && expected is not null)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail(expected is null
            ? $"There is no {approved} yet. Read {received}; if it is right, run again with MONITOR_APPROVE=1."
            : $"{FirstDifference(Encoding.UTF8.GetString(expected), actual)}\nCompare {approved} with {received}.");
    }

    private static string FirstDifference(string approved, string actual)
    {
        var (before, now) = (approved.Split('\n'), actual.Split('\n'));
        var same = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {same + 1} differs.\nApproved: {Shown(before, same)}\nReceived: {Shown(now, same)}";
    }

    private static string Shown(string[] lines, int index) =>
        index < lines.Length ? lines[index].Replace("\r", "\\r", StringComparison.Ordinal).Replace("\uFEFF", "\\uFEFF", StringComparison.Ordinal) : "(the text has ended)";
}
