using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Monitor.Testing;
using Monitor.Testing.Hosts;
using Monitor.Worker.CommandLine;
using Monitor.Worker.Record;
using Monitor.Worker.Reporters;

namespace Monitor.Worker.Tests.Reporters;

/// <summary>The whole service with one registered reporter, on a clock that stands at 10:00 on 2 November 2026.</summary>
internal sealed class ReportingService : IAsyncDisposable
{
    public const string Reporter = "jd-mill";
    public const string Officer = "officer";
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

    public T Service<T>()
        where T : notnull => service.Host.Services.GetRequiredService<T>();

    public Task<int> EvaluateAsync(CancellationToken cancellationToken) => service.EvaluateAsync(cancellationToken);

    public string Address => service.Host.Urls.Single();

    public ServiceUnderTest Host => service;

    public DataUnderTest Data => data;

    /// <param name="cancellationToken">Ends the start.</param>
    /// <param name="shipped">Files of the shipped profile that the small one takes over.</param>
    public static async Task<ReportingService> StartAsync(CancellationToken cancellationToken, params string[] shipped)
    {
        var profile = new SmallProfile(listen: "http://127.0.0.1:0");
        profile.Replace("people.yaml", "role: duty_officer", $"role: duty_officer\n    account: {Officer}");
        foreach (var file in shipped)
        {
            profile.Write(file, await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Path, "config", file), cancellationToken));
        }

        profile.Write("filing.yaml", await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Path, "config", "filing.yaml"), cancellationToken));
        var data = new DataUnderTest();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.FromHours(8)));
        var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: false, cancellationToken);
        await service.RunAsync(cancellationToken);
        await service.Record.Reporters.PutAsync(
            new() { Id = Reporter, Enterprise = "甲东示例纺织厂", CreditCode = CreditCode, Region = SmallProfile.East, Mail = "mill@labour.test", MadeAt = clock.GetUtcNow() }, "duty", "test", cancellationToken);
        return new(profile, data, service, clock);
    }

    /// <summary>Runs a command line as the duty officer of the province, or as somebody else.</summary>
    public async Task<(int Code, string Printed)> CommandAsync(string account, string[] arguments, CancellationToken cancellationToken)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        var parsed = MonitorCommandLine.Create(new CommandSurroundings(account, "host1", Clock)).Parse([.. arguments, "--config", profile.Folder, "--data", data.Path]);
        parsed.InvocationConfiguration.Output = output;
        parsed.InvocationConfiguration.Error = output;
        return (await parsed.InvokeAsync(cancellationToken: cancellationToken), output.ToString());
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
