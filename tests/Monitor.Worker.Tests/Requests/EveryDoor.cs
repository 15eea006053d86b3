using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Monitor.Testing;
using Monitor.Testing.Hosts;
using Monitor.Worker.Record;
using Monitor.Worker.Reporters;
using Monitor.Worker.Tests.Cases.Doors;
using Monitor.Worker.Tests.Duty;

namespace Monitor.Worker.Tests.Requests;

/// <summary>The whole service on loopback with every endpoint that a profile can open, the keys to all of them, and requests written byte by byte.</summary>
public sealed class EveryDoor : IAsyncLifetime
{
    internal const string ReplySecret = "between-gateway-and-us";
    internal const string ReceiptSecret = "0123456789abcdef01234567";

    private readonly DataUnderTest data = new();
    private readonly SmallProfile profile = new("hour", "http://127.0.0.1:0");
    private readonly ErrorLog errors = new();
    private ServiceUnderTest service = null!;
    private Uri address = null!;

    /// <summary>A personal key.</summary>
    internal string Key { get; private set; } = "";

    /// <summary>The cookie of a reporter's visit.</summary>
    internal string Visit { get; private set; } = "";

    internal IEnumerable<RouteEndpoint> Endpoints => service.Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    internal FakeTimeProvider Clock { get; } = new(OpenDoors.Start);

    /// <summary>What the service took for faults of its own since the last time.</summary>
    internal string[] TakeErrors()
    {
        string[] taken = [.. errors.Lines];
        errors.Lines.Clear();
        return taken;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        profile.Write("people.yaml", DutyUnderTest.People);
        profile.Write("roster.yaml", DutyUnderTest.Roster);
        profile.Write("response.yaml", OpenDoors.Plan);
        profile.Write("filing.yaml", await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Path, "config", "filing.yaml"), Token));
        profile.Write("reply-secret", ReplySecret);
        profile.Write("receipt-secret", ReceiptSecret);
        profile.Replace("service.yaml", "store: { path: monitor.db }", """
            store: { path: monitor.db }
            acknowledgement: { url: "https://monitor.example.org", valid: 2h, reply: { secret_file: reply-secret, tries: 3 } }
            channels:
              sms:
                - { id: ali, kind: aliyun, user: example, password_file: reply-secret, template: SMS_1, parameters: { region: "{region}" }, receipts: true }
            """);
        profile.Replace("service.yaml", "give_up_after: 2d }", "give_up_after: 2d, receipts: { url: \"https://monitor.example.org\", secret_file: receipt-secret } }");
        service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, Clock, wakesItself: false, Token);
        service.Host.Services.GetRequiredService<ILoggerFactory>().AddProvider(errors);
        await service.RunAsync(Token);
        address = new Uri(service.Host.Urls.Single());
        Key = (await service.Record.Keys.MakeAsync("a", "keeper", "test", Token)).Key;
        Visit = await VisitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        data.Dispose();
        profile.Dispose();
    }

    /// <summary>Sends a request as it stands, with all keys.</summary>
    /// <returns>The answer; 0 where there is none.</returns>
    internal async Task<(int Status, string Answer)> SendAsync(string line, string headers, byte[] body, bool breaksOff = false)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, Token);
        await using var stream = socket.GetStream();
        var head = $"{line} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\nAuthorization: Bearer {Key}\r\nCookie: {Visit}\r\n{headers}\r\n";
        await stream.WriteAsync((byte[])[.. Encoding.Latin1.GetBytes(head), .. body], Token);
        if (breaksOff)
        {
            socket.Client.Shutdown(SocketShutdown.Send);
        }

        var answer = Encoding.UTF8.GetString(await ReadAsync(stream));
        return (answer.Length == 0 ? 0 : int.Parse(answer.AsSpan("HTTP/1.1 ".Length, 3), System.Globalization.CultureInfo.InvariantCulture), answer);
    }

    /// <summary>All that comes until the other side ends it, in whatever way.</summary>
    private static async Task<byte[]> ReadAsync(NetworkStream stream)
    {
        using var read = new MemoryStream();
        try
        {
            await stream.CopyToAsync(read, Token);
        }
        catch (IOException)
        {
            // reset, since not all that was sent was read
        }

        return read.ToArray();
    }

    private async Task<string> VisitAsync()
    {
        await service.Record.Reporters.PutAsync(new() { Id = "jd-mill", Enterprise = "甲东示例纺织厂", Region = SmallProfile.East, MadeAt = OpenDoors.Start }, "duty", "test", Token);
        var invitation = await new ReporterKeys(service.Record).InviteAsync("jd-mill", OpenDoors.Start.AddHours(2), "duty", "test", Token);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        using var entered = await client.GetAsync($"/report/invitation/{invitation.Secret}", Token);
        return entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }
}
