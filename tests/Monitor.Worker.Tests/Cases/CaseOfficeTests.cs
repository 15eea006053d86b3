using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Worker.Auditing;
using Monitor.Worker.Cases;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Cases;

public sealed class CaseOfficeTests
{
    private static CancellationToken Token => CaseFixture.Token;

    [Fact]
    public async Task An_alert_opens_a_case_with_its_events_in_the_record_and_in_the_audit_log()
    {
        await using var fixture = await CaseFixture.OpenAsync();

        var taken = await fixture.RaiseAsync();

        Assert.Equal("SX2026-0001", taken.OfAlert["YJ2026-0001"].Number);
        Assert.Contains("书面初报（值班员）：2026年11月23日10时00分前", taken.OfAlert["YJ2026-0001"].Limits);
        var opened = await fixture.Store.FindAsync("SX2026-0001", Token);
        Assert.Equal((CaseStage.AwaitingVerification, Grade.Severe, CaseFixture.County, "layoffs"), (opened!.Stage, opened.ComputedGrade, opened.Owner, opened.Cause));
        var row = Assert.Single(await fixture.Record.Cases.ListAsync(openOnly: true, Token));
        Assert.Equal((opened.Version, "awaiting_verification", CaseDesk.NextTick(opened)), (row.Version, row.Stage, row.NextTick));
        var audit = await fixture.Record.Audit.ListAsync(0, 100, Token);
        Assert.Equal((await fixture.Record.Cases.OfAsync("SX2026-0001", Token)).Select(e => (e.CaseNumber, $"case.{e.Kind}", e.Body)), audit.Select(a => (a.Subject, a.Act, a.Detail)));
        Assert.Equal("case.opened", audit[0].Act);
        Assert.Empty(await fixture.MessagesAsync());
    }

    [Fact]
    public async Task An_act_writes_its_events_its_audit_and_its_messages_at_once_or_not_at_all()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        await fixture.RaiseAsync();
        var writes = fixture.Temporary.Writes.Count;

        await fixture.DoneAsync(new Verify(CaseVerdict.Confirmed, "已到企业核对"), CaseFixture.Duty);

        Assert.Equal(writes + 1, fixture.Temporary.Writes.Count);
        var audit = (await fixture.Record.Audit.ListAsync(0, 100, Token)).Single(row => row.Act == "case.verify");
        Assert.Equal(("qingdao_duty", "SX2026-0001", "cli wang@host1"), (audit.Actor, audit.Subject, audit.Origin));
        Assert.Contains("\"stage\":\"awaiting_verification\"", audit.Before, StringComparison.Ordinal);
        Assert.Contains("\"stage\":\"verified\"", audit.After, StringComparison.Ordinal);
        Assert.Contains(await fixture.MessagesAsync(), message => message.Person == "qingdao_lead" && message.CaseNumber == "SX2026-0001");
    }

    [Fact]
    public async Task A_request_repeated_after_its_key_was_forgotten_is_refused_and_one_that_opened_a_case_is_never_forgotten()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        var (call, once) = (new OpenCase(CaseFixture.County, "layoffs", "区工信局", fixture.Temporary.Clock.GetUtcNow(), "示例造船厂拟停产") { People = 300 }, new ActCondition(RequestKey: "k1"));
        var opened = await fixture.Office.ActAsync(null, call, CaseFixture.Duty, once, Token);
        var number = opened.Case!.Number;
        var note = new ActCondition(RequestKey: "k2");
        Assert.Null((await fixture.Office.ActAsync(number, new AddNote("已电话核对。"), CaseFixture.Duty, note, Token)).Refusal);
        var dismissed = await fixture.DoneAsync(new Verify(CaseVerdict.FalseAlarm, "已到企业核对，没有停产"), CaseFixture.Duty, number);
        foreach (var task in dismissed.Case!.Tasks.Where(task => task.State == TaskState.Open))
        {
            await fixture.DoneAsync(new SetTaskAside(task.Id, "误报，无需办理"), CaseFixture.Duty, number);
        }

        await fixture.DoneAsync(new Close(CaseOutcome.Dismissed, "误报"), CaseFixture.Lead, number);
        var events = (await fixture.Record.Cases.OfAsync(number, Token)).Count;
        fixture.Temporary.Clock.Advance(TimeSpan.FromDays(400));

        Assert.Equal(1, await fixture.Record.WriteAsync(transaction => RetentionStore.DeleteRequests(transaction, transaction.Now.AddDays(-365)), Token));

        Assert.Equal(RefusalKind.OutOfOrder, (await fixture.Office.ActAsync(number, new AddNote("已电话核对。"), CaseFixture.Duty, note, Token)).Refusal?.Kind);
        var again = await fixture.Office.ActAsync(null, call, CaseFixture.Duty, once, Token);
        Assert.Equal((number, 0), (again.Case?.Number, again.Events.Length));
        Assert.Equal(events, (await fixture.Record.Cases.OfAsync(number, Token)).Count);
    }

    [Fact]
    public async Task A_refused_act_changes_nothing_and_one_beyond_the_actors_rights_is_noted()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        await fixture.RaiseAsync();
        var events = (await fixture.Record.Cases.OfAsync("SX2026-0001", Token)).Count;

        var early = await fixture.Office.ActAsync("SX2026-0001", new Publish("规模性失业", fixture.Temporary.Clock.GetUtcNow(), "城阳区", "注意", "安置", "青岛市人社局"), CaseFixture.Lead, Token);
        var unknown = await fixture.Office.ActAsync("SX2026-0009", new Acknowledge(), CaseFixture.Duty, Token);
        var stranger = new Actor("jinan_duty", PersonRole.DutyOfficer, "370100", "http 127.0.0.1");
        var strange = await fixture.Office.ActAsync("SX2026-0001", new Acknowledge(), stranger, Token);

        Assert.Equal(
            [RefusalKind.OutOfOrder, RefusalKind.NotFound, RefusalKind.NotAllowed],
            [early.Refusal!.Kind, unknown.Refusal!.Kind, strange.Refusal!.Kind]);
        Assert.Equal(events, (await fixture.Record.Cases.OfAsync("SX2026-0001", Token)).Count);
        var noted = Assert.Single(await fixture.Record.Audit.ListAsync(0, 100, Token), row => row.Act.StartsWith("case.refused", StringComparison.Ordinal));
        Assert.Equal(("jinan_duty", "case.refused.acknowledge", "SX2026-0001", "http 127.0.0.1"), (noted.Actor, noted.Act, noted.Subject, noted.Origin));
        Assert.Empty(await fixture.MessagesAsync());
    }

    [Fact]
    public async Task Two_programs_on_one_record_see_each_others_acts()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        var service = fixture.Again();
        await fixture.RaiseAsync();
        await service.DoneAsync(new Acknowledge(), CaseFixture.Duty);

        await fixture.DoneAsync(new Verify(CaseVerdict.Confirmed, "已到企业核对"), CaseFixture.Duty);
        var seen = Assert.Single(service.Office.List(CaseFixture.Lead));

        Assert.Equal((CaseStage.Verified, "qingdao_duty"), (seen.Stage, seen.Acknowledged!.Person));
        var again = fixture.Again();
        Assert.Equal(CaseJsonText(seen), CaseJsonText(Assert.Single(again.Office.List(CaseFixture.Lead))));
    }

    [Fact]
    public async Task A_case_opened_by_hand_is_told_to_those_who_look_after_the_county()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        var call = new OpenCase(CaseFixture.County, "layoffs", "街道办事处", fixture.Temporary.Clock.GetUtcNow(), "示例电子厂停产，职工聚集") { People = 300, Grade = Grade.Severe, CallerContact = "13911112222" };

        var answer = await fixture.DoneAsync(call, CaseFixture.Duty, number: null);

        Assert.Equal("SX2026-0001", answer.Case!.Number);
        Assert.Equal(
            [
                ("province_duty", OutboxKind.Sms, "【就业监测】青岛市城阳区企业规模裁员减员橙色预警事项SX2026-0001，接报立项，涉及300人，请登录查看。"),
                ("province_duty", OutboxKind.Mail, "青岛市城阳区企业规模裁员减员：接报立项，涉及300人 SX2026-0001"),
                ("qingdao_lead", OutboxKind.Mail, "青岛市城阳区企业规模裁员减员：接报立项，涉及300人 SX2026-0001"),
            ],
            await fixture.TextsAsync());
        Assert.All(await fixture.MessagesAsync(), message => Assert.DoesNotContain("13911112222", message.Text + message.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lowering_is_asked_of_a_second_person_and_lapses_untouched()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        await fixture.RaiseAsync();
        await fixture.DoneAsync(new Verify(CaseVerdict.FalseAlarm, "企业误填人数"), CaseFixture.Duty);
        var asked = (await fixture.MessagesAsync()).Count;
        Assert.Contains(("qingdao_lead", OutboxKind.Mail, "青岛市城阳区企业规模裁员减员：“核实为误报”待复核，请于24日8时00分前答复 SX2026-0001"), await fixture.TextsAsync());

        fixture.Temporary.Clock.Advance(TimeSpan.FromHours(24));
        await fixture.Sweep.RunAsync(Token);

        var standing = await fixture.Store.FindAsync("SX2026-0001", Token);
        Assert.Equal((CaseStage.AwaitingVerification, null, Grade.Severe), (standing!.Stage, standing.PendingConfirmation, standing.ComputedGrade));
        Assert.Contains(await fixture.MessagesAsync(), message => message.Number > asked && message.Person == "qingdao_duty" && message.Text.Contains("的复核因逾期无人复核失效，级别和事项状态不变。", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_closed_case_is_reopened_as_another_by_a_program_that_never_had_it_open()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        await fixture.DoneAsync(new OpenCase(CaseFixture.County, "layoffs", "街道办事处", fixture.Temporary.Clock.GetUtcNow(), "拟裁员"), CaseFixture.Duty, number: null);
        await fixture.DoneAsync(new Verify(CaseVerdict.FalseAlarm, "并无裁员"), CaseFixture.Duty);
        await fixture.DoneAsync(new RecordCounts(new DateOnly(2026, 11, 23), 0, 0, 0, 0, 0), CaseFixture.Duty);
        await fixture.DoneAsync(new Close(CaseOutcome.Dismissed, "并无裁员"), CaseFixture.Lead);
        Assert.Empty(await fixture.Record.Cases.ListAsync(openOnly: true, Token));

        var answer = await fixture.Again().Office.ActAsync("SX2026-0001", new Reopen("企业确有裁员"), CaseFixture.Lead, Token);

        Assert.Equal((null, "SX2026-0002", "SX2026-0001"), (answer.Refusal, answer.Case?.Number, answer.Case?.Predecessor));
        Assert.Equal("SX2026-0002", (await fixture.Store.FindAsync("SX2026-0001", Token))!.Successor);
        Assert.Equal("SX2026-0002", Assert.Single(fixture.Office.List(CaseFixture.Lead)).Number);
    }

    [Fact]
    public async Task The_record_refuses_to_change_what_happened_and_to_leave_something_out()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        await fixture.RaiseAsync();

        foreach (var sql in new[]
        {
            "UPDATE case_events SET actor = 'wang'",
            "DELETE FROM case_events",
            "INSERT INTO case_events (case_number, version, at, actor, origin, kind, body) VALUES ('SX2026-0001', 99, 0, 'wang', '', 'acted', '{}')",
        })
        {
            Assert.Contains("only appended to", Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => fixture.Temporary.Scalar(sql)).Message, StringComparison.Ordinal);
        }

        var verdict = await AuditVerification.VerifyAsync(fixture.Record.Audit.ReadAsync(0, Token), await fixture.Record.Audit.WitnessesAsync(Token), Token);
        Assert.True(verdict.IsWhole);
    }

    [Fact]
    public async Task Only_those_concerned_may_read_a_case()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        await fixture.RaiseAsync();
        var stranger = new Actor("jinan_duty", PersonRole.DutyOfficer, "370100", "http 127.0.0.1");

        Assert.Empty(fixture.Office.List(stranger));
        Assert.Null(await fixture.Office.ShowAsync("SX2026-0001", stranger, Token));
        Assert.Equal("SX2026-0001", (await fixture.Office.ShowAsync("SX2026-0001", CaseFixture.Duty, Token))!.Value.Case.Number);
        Assert.Single(fixture.Office.List(Actor.Machine));
    }

    private static string CaseJsonText(Case one) => System.Text.Json.JsonSerializer.Serialize(one, CaseJson.Options);
}
