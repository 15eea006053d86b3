using System.Reflection;
using Microsoft.Playwright;

namespace Monitor.Testing.Servers;

/// <summary>The machine's own Chromium, driven by Playwright. Started for the first test that asks and shared with all others.</summary>
public sealed class Browser : IAsyncDisposable
{
    private const string Program = "chromium";
    private static readonly string[] Options =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> start = new(StartAsync);

    /// <summary>A page of its own, with cookies of its own and no script running in it; the test is skipped, or fails where nothing may be skipped, on a machine without Chromium.</summary>
    /// <param name="width">CSS pixels.</param>
    /// <param name="height">CSS pixels.</param>
    /// <param name="isPhone">Whether fingers touch it.</param>
    public async Task<IPage> OpenOrSkipAsync(int width, int height, bool isPhone)
    {
        RequiresServer.OrSkip("Chromium", Path() is null ? $"{Program} (Debian packages chromium and fonts-wqy-microhei)" : "");
        var context = await (await start.Value).Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            IsMobile = isPhone,
            HasTouch = isPhone,
            JavaScriptEnabled = false,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (start.IsValueCreated && start.Value.IsCompletedSuccessfully)
        {
            var (driver, browser) = await start.Value;
            await browser.DisposeAsync();
            driver.Dispose();
        }
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        // the driver lies in the package; copying its 135 MB beside every build would buy nothing
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", DriverFolder());
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = Path(), Headless = true, Args = Options }));
    }

    private static string? DriverFolder() =>
        typeof(Browser).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "PlaywrightPackage").Value;

    private static string? Path() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).Where(folder => folder.Length > 0).Select(folder => System.IO.Path.Combine(folder, Program)).FirstOrDefault(File.Exists);
}
