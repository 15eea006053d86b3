using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Notifications;
using Monitor.Testing.Hosts;
using Monitor.Testing.Servers;
using Monitor.Worker.Cases;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.CommandLine;

namespace Monitor.Worker.Tests.Cases.Doors;

/// <summary>The whole service on loopback with a person of each role in a county, in its city and in the county beside it; and the command line in this process, with the same cases.</summary>
public sealed class OpenDoors : IAsyncLifetime
{
    internal const string Plan = """
        name: 示例省规模性失业风险应急预案
        causes:
          - { id: layoffs, name: 企业规模裁员减员 }
          - { id: claims, name: 失业保险金申领上升 }
        working_hours:
          - { from: "08:30", to: "12:00" }
          - { from: "13:30", to: "18:00" }
        confirmation: { lapses_after: 24h }
        tasks:
          - { id: acknowledge, name: 签收, kind: acknowledgement, role: duty_officer, from: raised, within: 1h, warn_before: 15m }
          - { id: first_report, name: 书面初报, kind: first_report, role: duty_officer, grades: [3, 4], from: data_known, within: 2h, warn_before: 30m }
          - { id: verify, name: 核实, kind: verification, role: duty_officer, from: raised, within: 12h, warn_before: 2h }
          - { id: resettlement_plan, name: 督促企业制定职工安置方案, kind: disposal, role: duty_officer, grades: [2, 3, 4], from: verified, within: 24h, working_time: true }
          - { id: statement, name: 发布权威信息, kind: statement, role: lead, from: public_attention, within: 4h }
          - { id: final_report, name: 终报, kind: final_report, role: duty_officer, from: lifted, within: 40h, working_time: true }
        measures:
          - { id: deferral, name: 缓缴社会保险费, people: true, amount: true }
        funds:
          - { region: "990000", balance: 1000000 }
        """;

    private readonly DataUnderTest data = new();
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, System.CommandLine.Command> commands = new(StringComparer.Ordinal);
    private readonly SmallProfile profile;
    private ServiceUnderTest service = null!;

    public OpenDoors()
    {
        Listen = $"http://127.0.0.1:{FreePorts.FirstOf(1)}";
        profile = new SmallProfile("hour", Listen);
        profile.Write("response.yaml", Plan);
        profile.Write("people.yaml", People());
    }

    internal static IReadOnlyList<PersonRole> Roles { get; } = Enum.GetValues<PersonRole>();

    internal static DateTimeOffset Start { get; } = new(2026, 11, 23, 8, 30, 0, TimeSpan.FromHours(8));

    internal FakeTimeProvider Clock { get; } = new(Start);

    internal string Listen { get; }

    internal string Profile => profile.Folder;

    internal string Data => data.Path;

    internal ServiceUnderTest Service => service;

    internal HttpClient Client { get; private set; } = null!;

    internal CaseOffice Office => service.Host.Services.GetRequiredService<CaseOffice>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, Clock, wakesItself: false, Token);
        foreach (var region in new[] { SmallProfile.East, "990100", SmallProfile.West })
        {
            foreach (var id in Roles.Select(role => Id(role, region)))
            {
                keys[id] = (await service.Record.Keys.MakeAsync(id, "operator_990100", "test", Token)).Key;
            }
        }

        await service.RunAsync(Token);
        Client = new HttpClient { BaseAddress = new Uri(Listen) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await service.DisposeAsync();
        data.Dispose();
        profile.Dispose();
    }

    /// <summary>The id, and the account, of the one with a role in a region.</summary>
    internal static string Id(PersonRole role, string region) => $"{JsonNamingPolicy.SnakeCaseLower.ConvertName(role.ToString())}_{region}";

    internal string KeyOf(string id) => keys[id];

    internal static Actor ActorOf(PersonRole role, string region) => new(Id(role, region), role, region, "test");

    /// <summary>Opens a case of a county and gives its number.</summary>
    internal async Task<string> OpenCaseAsync(string region = SmallProfile.East, string cause = "layoffs", Rules.Grading.Grade? grade = null)
    {
        var act = new OpenCase(region, cause, "甲东县工信局张科长", Clock.GetUtcNow(), "甲东县示例造船厂拟于本月底停产，涉及职工约三百人。") { CallerContact = "0531-00000000", People = 300, Grade = grade };
        return (await DoneAsync(null, act, ActorOf(PersonRole.DutyOfficer, region))).Number;
    }

    internal async Task<Case> DoneAsync(string? number, CaseAct act, Actor actor)
    {
        var answer = await Office.ActAsync(number, act, actor, Token);
        Assert.True(answer.IsDone, answer.Refusal?.ToString());
        return answer.Case!;
    }

    internal Task<HttpResponseMessage> PostAsync(string path, object? body, string? person, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(body ?? new { }, options: CaseJson.Options), person is null ? null : KeyOf(person), headers);

    internal Task<HttpResponseMessage> GetAsync(string path, string person) => SendAsync(HttpMethod.Get, path, null, KeyOf(person));

    internal async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, string? key, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, Token);
    }

    internal static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>(Token);

    /// <summary>Runs a verb of <c>case</c> as somebody, on the service's own cases.</summary>
    internal async Task<(int Code, string Printed)> CaseAsync(string person, params string[] arguments)
    {
        var door = service.Host.Services.GetRequiredService<CaseDoor>();
        var caller = door.Officials.ByAccount(person, $"cli {person}@host1")!.Value;
        if (!commands.TryGetValue(person, out var command))
        {
            commands[person] = command = CaseCommand.Create((_, _, _, _) => Task.FromResult<CaseSession?>(new CaseSession(door, caller, Clock)));
        }

        return await PrintedAsync(command.Parse(arguments));
    }

    /// <summary>Runs a whole command line as somebody, beside the service, on its profile and data folder.</summary>
    internal Task<(int Code, string Printed)> CommandAsync(string account, params string[] arguments) => PrintedAsync(
        MonitorCommandLine.Create(new CommandSurroundings(account, "host1", Clock)).Parse([.. arguments, "--config", Profile, "--data", Data]));

    private static async Task<(int Code, string Printed)> PrintedAsync(System.CommandLine.ParseResult parsed)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        parsed.InvocationConfiguration.Output = output;
        parsed.InvocationConfiguration.Error = output;
        parsed.InvocationConfiguration.EnableDefaultExceptionHandler = false;
        return (await parsed.InvokeAsync(cancellationToken: Token), output.ToString());
    }

    private static string People() => "people:\n" + string.Concat(
        from region in new[] { SmallProfile.East, "990100", SmallProfile.West }
        from role in Roles
        let id = Id(role, region)
        select $$"""
              - { id: {{id}}, name: {{Name(role, region)}}, role: {{id[..id.LastIndexOf('_')]}}, region: "{{region}}", mail: {{id}}@example.org, account: {{id}} }

            """);

    private static string Name(PersonRole role, string region) => $"{region switch { SmallProfile.East => "甲东", SmallProfile.West => "甲西", _ => "甲市" }}{CaseWording.Of(role)}";
}
