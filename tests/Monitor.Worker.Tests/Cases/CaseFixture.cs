using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Periods;
using Monitor.Testing;
using Monitor.Worker.Cases;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.ConfigFiles;
using Monitor.Worker.Tests.Record;

namespace Monitor.Worker.Tests.Cases;

/// <summary>The case office over a real record, with the shipped plan and a few people, on a clock that begins on Monday 2026-11-23 at 08:00 in the province.</summary>
internal sealed class CaseFixture : IAsyncDisposable
{
    public const string County = "370214"; // 青岛市城阳区

    public static readonly Actor Duty = new("qingdao_duty", PersonRole.DutyOfficer, "370200", "cli wang@host1");
    public static readonly Actor Lead = new("qingdao_lead", PersonRole.Lead, "370200", "http 127.0.0.1");

    private static readonly CaseFrame Shipped = ConfigurationLoader.Load(AProfile.Shipped, []).Configuration!.Cases!;

    public static readonly ImmutableArray<Person> People =
    [
        new() { Id = "province_duty", Name = "省值班员", Role = PersonRole.DutyOfficer, Region = "370000", Mail = "province-duty@example.org", Mobile = "13900000001", SmsFrom = Grade.Severe },
        new() { Id = "province_lead", Name = "省带班领导", Role = PersonRole.Lead, Region = "370000", Mail = "province-lead@example.org", Mobile = "13900000002", SmsFrom = Grade.Critical },
        new() { Id = "qingdao_duty", Name = "青岛值班员", Role = PersonRole.DutyOfficer, Region = "370200", Mail = "qingdao-duty@example.org", Mobile = "13900000012", SmsFrom = Grade.Serious },
        new() { Id = "qingdao_lead", Name = "青岛带班领导", Role = PersonRole.Lead, Region = "370200", Mail = "qingdao-lead@example.org" },
    ];

    private readonly TemporaryRecord temporary;

    private CaseFixture(TemporaryRecord temporary, AcknowledgementOptions? acknowledgement = null)
    {
        this.temporary = temporary;
        Store = new CaseStore(temporary.Record);
        var messages = new CaseMessages(People, Frame, new CaseTemplates(ShippedTexts.All), new ServiceLabel("山东省就业失业监测预警系统", IsDrill: false, IsTrial: false), new SmsRoom("就业监测", 2), acknowledgement: acknowledgement);
        Office = new CaseOffice(temporary.Record, Store, Frame, messages, NullLogger<CaseOffice>.Instance);
        Sweep = new CaseSweep(temporary.Record, Store, Frame, messages, temporary.Clock, NullLogger<CaseSweep>.Instance);
        Intake = new CaseIntake(Store, Frame, messages);
    }

    public static CaseFrame Frame => Shipped;

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public TemporaryRecord Temporary => temporary;

    public MonitorRecord Record => temporary.Record;

    public CaseStore Store { get; }

    public CaseOffice Office { get; }

    public CaseSweep Sweep { get; }

    public CaseIntake Intake { get; }

    public static async Task<CaseFixture> OpenAsync(AcknowledgementOptions? acknowledgement = null) => new(await TemporaryRecord.OpenAsync(), acknowledgement);

    /// <summary>The same record, as another process sees it.</summary>
    public CaseFixture Again() => new(temporary);

    /// <summary>Writes what an evaluation decided, as <see cref="EvaluationRun"/> does.</summary>
    public Task<TakenCases> TakeAsync(params AlertChange[] changes) =>
        Record.WriteAsync(transaction => Intake.Take(transaction, [.. changes.Select(change => new AlertNews(change, transaction.Now))]), Token);

    public AlertChange Change(AlertChangeKind kind, Grade from, Grade to, string number = "YJ2026-0001", string region = County) => new()
    {
        Number = number,
        RuleId = "sd2016_event",
        Region = region,
        IsData = false,
        Kind = kind,
        From = from,
        To = to,
        Reason = AlertReason.GradeReached,
        At = temporary.Clock.GetUtcNow(),
        Period = Period.Parse(PeriodKind.Day, "2026-11-23"),
        Evidence = new Evidence { Summary = "裁减268人", Sentence = "单个企业一次裁减268人。" },
    };

    /// <summary>Writes what an evaluation decided of alerts of any rules.</summary>
    public Task<TakenCases> TakeAllAsync(IEnumerable<AlertChange> changes) =>
        Record.WriteAsync(transaction => Intake.Take(transaction, [.. changes.Select(change => new AlertNews(change, transaction.Now))]), Token);

    public Task<TakenCases> RaiseAsync(Grade grade = Grade.Severe) => TakeAsync(Change(AlertChangeKind.Raise, Grade.None, grade));

    /// <summary>Does an act that must be accepted.</summary>
    public async Task<ActAnswer> DoneAsync(CaseAct act, Actor actor, string? number = "SX2026-0001")
    {
        var answer = await Office.ActAsync(number, act, actor, Token);
        Assert.Null(answer.Refusal);
        return answer;
    }

    public async Task<IReadOnlyList<OutboxMessage>> MessagesAsync() => await Record.Outbox.ListAsync(0, int.MaxValue, Token);

    public async Task<IEnumerable<(string Person, OutboxKind Kind, string Text)>> TextsAsync(int after = 0) =>
        (await MessagesAsync()).Skip(after).Select(message => (message.Person, message.Kind, message.Kind == OutboxKind.Sms ? message.Text : message.Subject));

    public ValueTask DisposeAsync() => temporary.DisposeAsync();
}
