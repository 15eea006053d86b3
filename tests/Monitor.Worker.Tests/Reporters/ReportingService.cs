using System.Net;
using Microsoft.Extensions.Time.Testing;
using Monitor.Testing;
using Monitor.Testing.Hosts;
using Monitor.Worker.Record;
using Monitor.Worker.Reporters;

namespace Monitor.Worker.Tests.Reporters;

/// <summary>The whole service with one registered reporter, on a clock that stands at 10:00 on 2 November 2026.</summary>
internal sealed class ReportingService : IAsyncDisposable
{
    public const string Reporter = "jd-mill";
    public const string CreditCode = "91370200264574251E";

    private readonly SmallProfile profile;
    private readonly DataUnderTest data;
    private readonly ServiceUnderTest service;

    private ReportingService(SmallProfile profile, DataUnderTest data, ServiceUnderTest service, FakeTimeProvider clock)
    {
        (this.profile, this.data, this.service, Clock) = (profile, data, service, clock);
        Client = NewClient();
    }

    public FakeTimeProvider Clock { get; }

    public HttpClient Client { get; }

    public MonitorRecord Record => service.Record;

    public ReporterKeys Keys => new(Record);

    public string Address => service.Host.Urls.Single();

    public static async Task<ReportingService> StartAsync(CancellationToken cancellationToken)
    {
        var profile = new SmallProfile(listen: "http://127.0.0.1:0");
        profile.Write("filing.yaml", await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Path, "config", "filing.yaml"), cancellationToken));
        var data = new DataUnderTest();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.FromHours(8)));
        var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: false, cancellationToken);
        await service.RunAsync(cancellationToken);
        await service.Record.Reporters.PutAsync(
            new() { Id = Reporter, Enterprise = "甲东示例纺织厂", CreditCode = CreditCode, Region = SmallProfile.East, Mail = "mill@labour.test", MadeAt = clock.GetUtcNow() }, "duty", "test", cancellationToken);
        return new(profile, data, service, clock);
    }

    /// <summary>A client with cookies of its own that follows no redirection by itself.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() }) { BaseAddress = new(Address) };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await service.DisposeAsync();
        data.Dispose();
        profile.Dispose();
    }
}
