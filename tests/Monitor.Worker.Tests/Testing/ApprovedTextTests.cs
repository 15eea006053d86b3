using Monitor.Testing;
using Xunit.Sdk;

namespace Monitor.Worker.Tests.Testing;

public sealed class ApprovedTextTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-approved-");

    private string TestFile => Path.Combine(folder.FullName, "SomeTests.cs");

    private string Received => Path.Combine(folder.FullName, "SomeTests.mail.received.txt");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_approved_text_lies_beside_the_test() => ApprovedText.Matches("预警\n级别：较重\n");

    [Fact]
    public void The_same_bytes_match_and_remove_what_was_received_before()
    {
        Approve("预警\n");
        File.WriteAllText(Received, "旧");

        ApprovedText.Matches("预警\n", "mail", TestFile);

        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void The_first_differing_line_is_shown_and_what_came_is_kept()
    {
        Approve("预警\n一般\n完\n");

        var failure = Assert.Throws<FailException>(() => ApprovedText.Matches("预警\n较重\n完\n", "mail", TestFile));

        Assert.StartsWith("Line 2 differs.\nApproved: 一般\nReceived: 较重\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal("预警\n较重\n完\n", File.ReadAllText(Received));
    }

    [Theory]
    [InlineData("预警\r\n", "预警\\r")]
    [InlineData("\uFEFF预警\n", "\\uFEFF预警")]
    public void A_difference_that_cannot_be_seen_counts(string actual, string shown)
    {
        Approve("预警\n");

        var failure = Assert.Throws<FailException>(() => ApprovedText.Matches(actual, "mail", TestFile));

        Assert.StartsWith($"Line 1 differs.\nApproved: 预警\nReceived: {shown}\n", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_last_line_end_is_a_difference()
    {
        Approve("预警\n");

        var failure = Assert.Throws<FailException>(() => ApprovedText.Matches("预警", "mail", TestFile));

        Assert.StartsWith("Line 2 differs.\nApproved: \nReceived: (the text has ended)\n", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_nobody_has_approved_fails_and_says_what_to_do()
    {
        var failure = Assert.Throws<FailException>(() => ApprovedText.Matches("", "mail", TestFile));

        Assert.Contains("MONITOR_APPROVE=1", failure.Message, StringComparison.Ordinal);
    }

    private void Approve(string text) => File.WriteAllText(Path.Combine(folder.FullName, "SomeTests.mail.approved.txt"), text);
}
