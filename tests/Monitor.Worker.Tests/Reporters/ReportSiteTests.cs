using Monitor.Worker.Reporters.Pages;

namespace Monitor.Worker.Tests.Reporters;

public sealed class ReportSiteTests
{
    [Theory]
    [InlineData("https://bs.example.org:8710/", "http://127.0.0.1:8710", "https://bs.example.org:8710")]
    [InlineData(null, "https://monitor.example.org:8710/", "https://monitor.example.org:8710")]
    [InlineData(null, "http://127.0.0.1:8710", null)]
    [InlineData(null, "http://localhost:8710", null)]
    [InlineData(null, "http://[::1]:8710", null)]
    [InlineData(null, "https://0.0.0.0:8710", null)]
    [InlineData(null, "https://[::]:8710", null)]
    public void Enterprises_are_given_only_an_address_that_they_can_open(string? stated, string listens, string? address) =>
        Assert.Equal(address, ReportSite.AddressOf(stated, listens));
}
