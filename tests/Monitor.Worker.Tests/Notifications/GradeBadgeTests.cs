using Monitor.Worker.Notifications;

namespace Monitor.Worker.Tests.Notifications;

public sealed class GradeBadgeTests
{
    [Theory]
    [InlineData("#1d6fd1", "#ffffff")]
    [InlineData("#c92a2a", "#ffffff")]
    [InlineData("#e0a800", "#1a1a1a")]
    [InlineData("#ffffff", "#1a1a1a")]
    [InlineData("#000000", "#ffffff")]
    public void Text_on_a_colour_can_be_read(string colour, string ink) => Assert.Equal(ink, GradeBadge.InkOn(colour));
}
