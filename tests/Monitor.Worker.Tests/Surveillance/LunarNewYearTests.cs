using Monitor.Worker.Surveillance;

namespace Monitor.Worker.Tests.Surveillance;

public sealed class LunarNewYearTests
{
    [Theory]
    [InlineData(1999, 2, 16)]
    [InlineData(2020, 1, 25)]
    [InlineData(2021, 2, 12)]
    [InlineData(2026, 2, 17)]
    public void The_computed_Spring_Festival_is_the_published_one(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), LunarNewYear.Calendar().SpringFestival(year));
}
