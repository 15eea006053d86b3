using Microsoft.Playwright;
using Monitor.Testing.Servers;

namespace Monitor.Worker.Tests.Escalation;

/// <summary>An officer signs on a telephone, in a real Chromium without script.</summary>
public sealed class LinkInBrowserTests(Browser browser)
{
    private const string PicturesVariable = "MONITOR_PICTURES";

    [Fact]
    public async Task A_case_is_read_and_signed_on_a_telephone()
    {
        var page = await browser.OpenOrSkipAsync(390, 844, isPhone: true);
        await using var service = await CalledService.OpenAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        var number = await service.OpenCaseAsync();
        await service.PassAsync(15);
        var link = await service.LinkAsync("officer");

        await page.GotoAsync(service.Listen + link);
        await LookAsync(page, "ack-1-open", fullPage: false);
        await LookAsync(page, "ack-2-whole", fullPage: true);
        Assert.Equal(0, await page.Locator("a").CountAsync());
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "签收" })).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "签收" }).TapAsync();
        await Assertions.Expect(page.Locator(".done")).ToBeVisibleAsync();
        await LookAsync(page, "ack-3-signed", fullPage: true);

        Assert.StartsWith("签收成功。", await page.Locator(".done").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("officer", (await service.CaseAsync(number)).Answering!.Person);
        Assert.Empty(complaints); // a page of 410 is one to Chromium
        await service.PassAsync(130);
        await page.GotoAsync(service.Listen + link);
        await LookAsync(page, "ack-4-expired", fullPage: false);
    }

    /// <summary>Nothing is wider than the screen; the picture is kept where the environment says so.</summary>
    private static async Task LookAsync(IPage page, string name, bool fullPage)
    {
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        if (Environment.GetEnvironmentVariable(PicturesVariable) is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = fullPage });
        }
    }
}
