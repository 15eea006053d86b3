using System.Globalization;
using Monitor.Worker.Cases.Doors;

namespace Monitor.Worker.Tests.Cases.Doors;

public sealed class CohortListTests
{
    [Fact]
    public void Cohorts_of_a_case_beyond_twenty_are_counted()
    {
        Assert.Equal("20", CaseViews.Listed([.. Numbers(20)])[^1]);
        Assert.Equal("另有3批，此处未列出；请用 monitor report list、monitor report show 查看", CaseViews.Listed([.. Numbers(23)])[20]);
    }

    private static IEnumerable<string> Numbers(int count) => Enumerable.Range(1, count).Select(number => number.ToString(CultureInfo.InvariantCulture));
}
