using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Testing.Hosts;
using Monitor.Testing.Servers;
using Monitor.Worker.Cases;
using Monitor.Worker.CommandLine;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Cases.Doors;

namespace Monitor.Worker.Tests.Escalation;

/// <summary>The whole service on loopback with a plan that calls people: the officer of a county, the lead of its city, and the officer there; links and replies are taken.</summary>
internal sealed class CalledService : IAsyncDisposable
{
    public const string Secret = "between-gateway-and-us";

    public const string OfficerNumber = "13900000031";

    public const string CityOfficerNumber = "13900000032";

    public const string LeadNumber = "13900000033";

    public const string Escalation = """

        escalation:
          follow_within: 2h
          repeat: 30m
          times: 1
          steps:
            - { grades: [3, 4], after: 15m, to: [duty_officer], channels: [sms] }
            - { grades: [3, 4], after: 30m, to: [lead], channels: [sms, mail, call] }
            - { grades: [3, 4], after: 45m, to: [above_duty_officer], channels: [call] }
        """;

    private const string People = """
        people:
          - { id: officer, name: 甲东值班员, role: duty_officer, region: "990101", mail: officer@example.org, mobile: "13900000031", account: officer }
          - { id: city_officer, name: 甲市值班员, role: duty_officer, region: "990100", mail: city-officer@example.org, mobile: "13900000032", sms_from_grade: 3, phone: "0531-00000000", account: city_officer }
          - { id: lead, name: 甲市带班领导, role: lead, region: "990100", mail: lead@example.org, mobile: "13900000033", account: lead }
          - { id: analyst, name: 甲市分析员, role: analyst, region: "990100", mail: analyst@example.org, mobile: "13900000034", account: analyst }
          - { id: neighbour, name: 乙市值班员, role: duty_officer, region: "990200", mail: neighbour@example.org, account: neighbour }
          - { id: operator, name: 示例运维员, role: operator, region: "990000", mail: operator@example.org, account: operator }
        """;

    private readonly DataUnderTest data = new();
    private readonly SmallProfile profile;
    private readonly string settings;
    private ServiceUnderTest service = null!;

    private CalledService(int? port, string secret, string escalation, string channels)
    {
        Listen = $"http://127.0.0.1:{port ?? FreePorts.FirstOf(1)}";
        profile = new SmallProfile("hour", Listen);
        profile.Write("people.yaml", People);
        profile.Write("reply-secret", secret + "\n");
        profile.Write("chat-secret", secret + "\n");
        profile.Replace("service.yaml", "store: { path: monitor.db }", "store: { path: monitor.db }\nacknowledgement: { url: \"https://monitor.example.org\", valid: 2h, reply: { secret_file: reply-secret, tries: 3 } }");
        settings = File.ReadAllText(Path.Combine(profile.Folder, "service.yaml"));
        Write(escalation, channels);
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Actor Officer { get; } = new("officer", PersonRole.DutyOfficer, SmallProfile.East, "test");

    public FakeTimeProvider Clock { get; } = new(OpenDoors.Start);

    public string Listen { get; }

    public MonitorRecord Record => service.Record;

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => service.Host.Services;

    public CaseOffice Office => Services.GetRequiredService<CaseOffice>();

    /// <param name="port">Where it listens; null for a free port.</param>
    /// <param name="secret">What it agreed with the gateway.</param>
    /// <param name="escalation">Whom the plan calls.</param>
    /// <param name="channels">The channels of service.yaml; empty for files alone. Its secrets are in chat-secret.</param>
    public static async Task<CalledService> OpenAsync(int? port = null, string secret = Secret, string escalation = Escalation, string channels = "")
    {
        var opened = new CalledService(port, secret, escalation, channels);
        await opened.StartAsync();
        return opened;
    }

    /// <summary>Ends it, and begins again with another plan and other channels.</summary>
    public async Task ReopenAsync(string escalation, string channels)
    {
        Client.Dispose();
        await service.DisposeAsync();
        Write(escalation, channels);
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await service.DisposeAsync();
        data.Dispose();
        profile.Dispose();
    }

    /// <summary>What the command line prints for an account beside the service.</summary>
    public async Task<(int Code, string Printed)> CommandAsync(string account, params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        var parsed = MonitorCommandLine.Create(new CommandSurroundings(account, "host1", Clock)).Parse([.. arguments, "--config", profile.Folder, "--data", data.Path]);
        parsed.InvocationConfiguration.Output = output;
        parsed.InvocationConfiguration.Error = output;
        parsed.InvocationConfiguration.EnableDefaultExceptionHandler = false;
        return (await parsed.InvokeAsync(cancellationToken: Token), output.ToString());
    }

    /// <summary>Opens a grave case of the county and gives its number.</summary>
    public async Task<string> OpenCaseAsync(string cause = "layoffs")
    {
        var act = new OpenCase(SmallProfile.East, cause, "甲东县工信局", Clock.GetUtcNow(), "一家船厂拟于本月底停产，涉及职工约三百人") { People = 300, Grade = Grade.Severe };
        var answer = await Office.ActAsync(null, act, Officer, Token);
        Assert.True(answer.IsDone, answer.Refusal?.ToString());
        return answer.Case!.Number;
    }

    /// <summary>Lets time pass and moves the clocks of the cases.</summary>
    public async Task PassAsync(int minutes)
    {
        Clock.Advance(TimeSpan.FromMinutes(minutes));
        await Services.GetRequiredService<TickCases>()(Token);
    }

    /// <summary>Sends what waits.</summary>
    public Task<int> DeliverAsync() => service.DeliverAsync(Token);

    public async Task<Case> CaseAsync(string number) => (await Services.GetRequiredService<CaseStore>().FindAsync(number, Token))!;

    /// <summary>The calls that went or wait to go to a person, and what told the person that an acknowledgement had lapsed.</summary>
    public async Task<OutboxMessage[]> MessagesAsync(string person, OutboxKind kind) =>
        [.. (await Record.Outbox.ListAsync(0, int.MaxValue, Token)).Where(message => message is { Purpose: OutboxPurpose.Call or OutboxPurpose.AnsweredCall } && message.Person == person && message.Kind == kind)];

    /// <summary>Where the last text message to a person leads.</summary>
    public async Task<string> LinkAsync(string person, string? number = null) =>
        Regex.Match((await MessagesAsync(person, OutboxKind.Sms)).Last(message => number is null || message.CaseNumber == number).Text, "/ack/[A-Za-z0-9_-]+").Value;

    /// <summary>What the last text message to a person wants in reply.</summary>
    public async Task<string> CodeAsync(string person, string? number = null) =>
        Regex.Match((await MessagesAsync(person, OutboxKind.Sms)).Last(message => number is null || message.CaseNumber == number).Text, "回复([0-9]{6})").Groups[1].Value;

    public async Task<(HttpStatusCode Status, string Html)> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(path, Token);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
    }

    public async Task<(HttpStatusCode Status, string Html)> PostAsync(string path)
    {
        using var answer = await Client.PostAsync(path, null, Token);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
    }

    /// <summary>What the gateway does with a text message that comes in.</summary>
    public Task<(HttpStatusCode Status, string Answer)> ReplyAsync(string from, string text, string secret = Secret) =>
        GetAsync($"/sms/incoming?secret={secret}&from={Uri.EscapeDataString(from)}&to=10690000&text={Uri.EscapeDataString(text)}");

    private void Write(string escalation, string channels)
    {
        profile.Write("response.yaml", OpenDoors.Plan + escalation);
        profile.Write("service.yaml", $"{settings}\n{channels}\n");
    }

    private async Task StartAsync()
    {
        service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, Clock, wakesItself: false, Token);
        await service.RunAsync(Token);
        Client = new HttpClient { BaseAddress = new Uri(Listen) };
    }
}
