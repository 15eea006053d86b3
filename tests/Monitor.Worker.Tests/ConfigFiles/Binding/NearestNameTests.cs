using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Tests.ConfigFiles.Binding;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("regoin", "region")]
    [InlineData("Region", "region")]
    [InlineData("windowdays", "window_days")]
    [InlineData("xyz", null)]
    [InlineData("is", "id")]
    public void The_nearest_known_name_is_found(string written, string? expected)
    {
        Assert.Equal(expected, NearestName.Of(written, ["id", "region", "window_days"]));
    }
}
