namespace Monitor.Rules.Tests.Indicators;

public sealed class LastDueTests
{
    [Theory]
    [InlineData("2024-06-02", 0, "2024-W20")] // W21 ends on 26 May and is due seven days later
    [InlineData("2024-06-03", 0, "2024-W21")]
    [InlineData("2024-06-03", 7, "2024-W20")]
    [InlineData("2024-06-10", 7, "2024-W21")]
    public void A_period_is_due_when_its_due_day_and_the_days_of_grace_are_past(string today, int grace, string week) =>
        Assert.Equal(week, AnIndicator.Weekly("claims").LastDue(Moment.Day(today), grace).ToString());
}
