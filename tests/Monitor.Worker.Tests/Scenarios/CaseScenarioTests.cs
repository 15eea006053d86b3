using Microsoft.Extensions.DependencyInjection;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Testing.Hosts;
using Monitor.Worker.Auditing;
using Monitor.Worker.Cases;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Scenarios;

/// <summary>The whole service with its cases: what an evaluation opens, what people do, and what the next evaluation makes of it.</summary>
public sealed class CaseScenarioTests : IDisposable
{
    private static readonly Actor Lead = new("lead", PersonRole.Lead, SmallProfile.East, "http 127.0.0.1");
    private static readonly Actor CityLead = new("city_lead", PersonRole.Lead, "990100", "cli li@host1");

    private readonly SmallProfile profile = new();
    private readonly DataUnderTest data = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        profile.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task An_evaluation_opens_the_case_that_its_messages_name_and_all_of_it_is_one_durable_write()
    {
        var clock = SmallProvinceClock.StartingAt(0, 7);
        var writes = new DurableWrites(null, null, () => { });
        await using var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, writes, wakesItself: false, Token);
        data.DropReport("A", SmallProfile.East, 268, SmallProvinceClock.FirstDay);
        await service.TakeInAsync(Token);
        clock.SetUtcNow(SmallProvinceClock.At(0, 8));
        var before = writes.Count;

        await service.EvaluateAsync(Token);

        Assert.Equal(before + 2, writes.Count); // the ledger's attempt, and the evaluation
        var messages = await service.Record.Outbox.ListAsync(0, 10, Token);
        Assert.Equal("【就业监测】试运行：甲市甲东县触发橙色预警（严重，Ⅱ级）：1家企业裁减268人。SX2026-0001，请登录查看。", messages.Single(message => message.Kind == OutboxKind.Sms).Text);
        Assert.All(messages, message => Assert.Equal("SX2026-0001", message.CaseNumber));
        var snapshot = await service.Record.Evaluations.LatestSnapshotAsync(Token);
        var mail = messages.Single(message => message.Kind == OutboxKind.Mail);
        Assert.Contains("事项编号：SX2026-0001\n待办时限：\n　　签收（值班员）：2026年10月19日9时00分前\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"审计校验码：{snapshot!.AuditHead!.Value.Short}\n", mail.Text, StringComparison.Ordinal);
        Assert.Equal(await service.Record.Audit.NotedHeadAsync(Token), snapshot.AuditHead);
        Assert.Equal((await service.Record.Cases.OfAsync("SX2026-0001", Token))[^1].Seq, snapshot.CaseSeq);
    }

    [Fact]
    public async Task A_lowering_that_a_second_person_confirmed_is_carried_out_by_the_next_evaluation_and_not_before()
    {
        var clock = SmallProvinceClock.StartingAt(0, 7);
        await using var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: false, Token);
        data.DropReport("A", SmallProfile.East, 268, SmallProvinceClock.FirstDay);
        await service.TakeInAsync(Token);
        await EvaluateOn(0);
        await EvaluateOn(45);
        var proposed = Assert.Single(Standing().Alerts, alert => alert.Proposed is not null);

        clock.Advance(TimeSpan.FromHours(1));
        await ActAsync(new LowerAlert(proposed.Number, proposed.Proposed!.Value, "职工已全部安置"), Lead);
        await EvaluateOn(46);
        Assert.Equal(Grade.Severe, Standing().ComputedGrade);

        await ActAsync(new Confirm(), CityLead);
        Assert.Equal(Grade.Severe, Standing().ComputedGrade);
        await EvaluateOn(47);

        Assert.True(Standing().ComputedGrade < Grade.Severe);
        var lowered = (await service.Record.Evaluations.ChangesOfAsync(proposed.Number, Token))[^1];
        Assert.Equal((Grade.Severe, proposed.Proposed.Value, SmallProvinceClock.At(47, 8)), (lowered.FromGrade, lowered.ToGrade, lowered.Moment));
        var verdict = await AuditVerification.VerifyAsync(service.Record.Audit.ReadAsync(0, Token), await service.Record.Audit.WitnessesAsync(Token), Token);
        Assert.True(verdict.IsWhole);

        Case Standing() => Assert.Single(service.Host.Services.GetRequiredService<CaseOffice>().List(Actor.Machine));

        async Task ActAsync(CaseAct act, Actor actor) =>
            Assert.Null((await service.Host.Services.GetRequiredService<CaseOffice>().ActAsync("SX2026-0001", act, actor, Token)).Refusal);

        async Task EvaluateOn(int day)
        {
            clock.SetUtcNow(SmallProvinceClock.At(day, 8));
            await service.EvaluateAsync(Token);
        }
    }

    [Fact]
    public async Task The_briefing_says_how_cases_stood_at_its_snapshot_whatever_happened_since()
    {
        var clock = SmallProvinceClock.StartingAt(0, 7);
        await using var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: false, Token);
        data.DropReport("A", SmallProfile.East, 268, SmallProvinceClock.FirstDay);
        await service.TakeInAsync(Token);
        clock.SetUtcNow(SmallProvinceClock.At(0, 8));
        await service.EvaluateAsync(Token);
        clock.SetUtcNow(SmallProvinceClock.At(0, 8, 30));
        await service.Host.Services.GetRequiredService<CaseOffice>().ActAsync("SX2026-0001", new Acknowledge(), Lead, Token);
        clock.SetUtcNow(SmallProvinceClock.At(1, 8));
        await service.TickAsync(Token);
        clock.SetUtcNow(SmallProvinceClock.At(7, 8));
        await service.EvaluateAsync(Token);

        var path = (await service.BriefAsync(Token))[^1];

        var written = await File.ReadAllTextAsync(path, Token);
        Assert.Contains("处置进展</h2>\n<p>截至2026年10月26日8时00分，未办结事项1起；本周新立1起（上周0起），办结0起（上周0起）；任务按时完成1项，逾期办理0项，逾期未完成2项，须督办。</p>", written, StringComparison.Ordinal);
        Assert.Contains("<tr><td>甲市甲东县</td><td class=\"n\">1</td><td class=\"n\">1</td><td class=\"n\">0</td><td class=\"n\">1</td><td class=\"n\">0</td><td class=\"n\">2</td></tr>", written, StringComparison.Ordinal);
        await service.Host.Services.GetRequiredService<CaseOffice>().ActAsync("SX2026-0001", new CompleteTask("first_report", "补报") { Text = "正文" }, Lead, Token);
        var snapshot = await service.Record.Evaluations.LatestSnapshotAsync(Token);
        var run = service.Host.Services.GetRequiredService<Monitor.Worker.Briefings.BriefingRun>();
        var rules = service.Host.Services.GetRequiredService<Monitor.Rules.Evaluation.RuleSet>();
        Assert.Equal(path, await run.RunAsync(rules, snapshot!, Monitor.Rules.Periods.Period.Parse(Monitor.Rules.Periods.PeriodKind.Week, "2026-W43"), Token));
        Assert.Equal(written, await File.ReadAllTextAsync(path, Token));
    }
}
