using Monitor.Rules.Grading;

namespace Monitor.Rules.Tests.Detection;

/// <summary>A rule on completeness that asks for a least figure, as a response rate.</summary>
public sealed class LeastReportedTests
{
    [Fact]
    public void A_response_rate_under_the_least_counts_as_missing_until_it_is_reached()
    {
        var rule = ARule.Silent("response", overdueDays: 5) with { Least = 90, Missing = [new(Grade.Moderate, 1)] };
        var watch = new Watch(ARuleSet.With([AnIndicator.Monthly("response", "%")], rule));
        watch.Learn("response", ATree.Licang, "2024-01", 95, "2024-02-01").Learn("response", ATree.Licang, "2024-02", 60, "2024-03-01");

        watch.On("2024-03-28");
        var open = watch.Open(ATree.Licang, "silent");

        Assert.Equal("response连续1期未达到90%", open!.Evidence.Summary);
        watch.Learn("response", ATree.Licang, "2024-02", 90, "2024-03-29").On("2024-03-29");
        Assert.Null(watch.Open(ATree.Licang, "silent"));
    }
}
