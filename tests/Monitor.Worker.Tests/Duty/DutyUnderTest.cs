using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Monitor.Rules.Cases;
using Monitor.Rules.Notifications;
using Monitor.Testing.Hosts;
using Monitor.Testing.Servers;
using Monitor.Worker.Duty;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Duty;

/// <summary>A small province in which one city has a roster of two shifts a day, a by day and b by night, on a clock that begins on Monday 2026-11-23 at 08:30.</summary>
internal sealed class DutyUnderTest : IAsyncDisposable
{
    public const string City = "990100";

    public const string People = """
        people:
          - { id: duty, name: 省值班员, role: duty_officer, region: "990000", mail: duty@example.org, mobile: "13900000001", receives: { grade: 1, levels: [province], data_alerts: true }, sms_from_grade: 3 }
          - { id: keeper, name: 省带班领导, role: lead, region: "990000", mail: keeper@example.org, mobile: "13900000002", account: keeper }
          - { id: a, name: 甲市值班员甲, role: duty_officer, region: "990100", mail: a@example.org, mobile: "13900000011", receives: { grade: 1, levels: [city, county], data_alerts: true }, sms_from_grade: 2, account: anna }
          - { id: b, name: 甲市值班员乙, role: duty_officer, region: "990100", mail: b@example.org, mobile: "13900000012", receives: { grade: 1, levels: [city, county], data_alerts: true }, sms_from_grade: 2, account: bert }
          - { id: chief, name: 甲市带班领导, role: lead, region: "990100", mail: chief@example.org }
        """;

    public const string Roster = """
        rosters:
          - region: "990000"
            owner: keeper
            from: 2026-11-01
            shifts: [{ id: all_day, name: 全天班, from: "08:30", to: "08:30" }]
            rotations:
              - { role: duty_officer, turn: shift, from: 2026-11-01, pattern: [duty] }
          - region: "990100"
            owner: keeper
            from: 2026-11-01
            shifts:
              - { id: day, name: 白班, from: "08:00", to: "20:00" }
              - { id: night, name: 夜班, from: "20:00", to: "08:00" }
            rotations:
              - { role: lead, turn: week, from: 2026-11-01, pattern: [chief] }
              - { role: duty_officer, turn: shift, from: 2026-11-01, pattern: [a, b] }
        """;

    private readonly SmallProfile profile;
    private readonly DataUnderTest data = new();

    private DutyUnderTest(string roster)
    {
        Listen = $"http://127.0.0.1:{FreePorts.FirstOf(1)}";
        profile = new SmallProfile("hour", Listen);
        profile.Write("people.yaml", People);
        profile.Write("roster.yaml", roster);
    }

    public string Listen { get; }

    public SmallProfile Profile => profile;

    public DataUnderTest Data => data;

    public FakeTimeProvider Clock { get; } = new(At(23, 8, 30));

    public ServiceUnderTest Service { get; private set; } = null!;

    public MonitorRecord Record => Service.Record;

    public DutyDesk Desk => Get<DutyDesk>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<DutyUnderTest> OpenAsync(string roster = Roster)
    {
        var opened = new DutyUnderTest(roster);
        await opened.StartAsync();
        return opened;
    }

    /// <summary>A moment of November 2026.</summary>
    public static DateTimeOffset At(int day, int hour, int minute = 0) => new(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(8));

    public static Actor ActorOf(string person) => new(person, PersonRole.DutyOfficer, City, "test");

    public async Task StartAsync()
    {
        Service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, Clock, wakesItself: false, Token);
        await SweepAsync();
    }

    public async Task RestartAsync()
    {
        await Service.DisposeAsync();
        await StartAsync();
    }

    public T Get<T>()
        where T : notnull => Service.Host.Services.GetRequiredService<T>();

    /// <summary>Puts the clock to a moment and does what is due then.</summary>
    /// <returns>The messages that made, as channel, person and first line.</returns>
    public async Task<string[]> SweepAsync(DateTimeOffset? at = null)
    {
        Clock.SetUtcNow(at ?? Clock.GetUtcNow());
        var last = await Record.Outbox.ListAsync(0, int.MaxValue, Token) is [.., var message] ? message.Number : 0;
        await Get<HandoverSweep>().RunAsync(Token);
        return [.. (await Record.Outbox.ListAsync(last, int.MaxValue, Token)).Select(made => $"{made.Kind} {made.Person} {(made.Subject.Length > 0 ? made.Subject : made.Text)}")];
    }

    public string[] PeopleNow() => [.. Get<Worker.Notifications.PeopleOnDuty>()(Clock.GetUtcNow()).Select(person => person.Id)];

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        data.Dispose();
        profile.Dispose();
    }
}
