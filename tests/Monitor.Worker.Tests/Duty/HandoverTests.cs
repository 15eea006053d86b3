using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Testing;
using Monitor.Testing.Hosts;
using Monitor.Worker.Cases;
using Monitor.Worker.Duty;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Cases.Doors;
using Monitor.Worker.Tests.Escalation;
using static Monitor.Worker.Tests.Duty.DutyUnderTest;

namespace Monitor.Worker.Tests.Duty;

public sealed class HandoverTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task At_a_change_of_shift_the_sheet_is_made_once_and_sent_to_both_shifts()
    {
        await using var duty = await OpenAsync();
        duty.Data.DropReport("A", SmallProfile.East, 260, new(2026, 11, 22));
        await duty.Service.TakeInAsync(Token);
        duty.Clock.SetUtcNow(At(23, 9));
        await duty.Service.EvaluateAsync(Token);
        duty.Clock.SetUtcNow(At(23, 15));
        Assert.True((await duty.Desk.NoteAsync(null, "与甲东县电话核实，企业负责人明早到场。", ActorOf("a"), Token)).IsDone);

        Assert.Empty(await duty.SweepAsync(At(23, 19, 59)));
        Assert.Equal(
            [
                "Mail b 【试运行】交接班单：甲市夜班（2026年11月23日20时00分至11月24日8时00分）",
                "Mail chief 【试运行】交接班单：甲市夜班（2026年11月23日20时00分至11月24日8时00分）",
                "Mail a 【试运行】交接班单：甲市夜班（2026年11月23日20时00分至11月24日8时00分）",
            ],
            await duty.SweepAsync(At(23, 20)));
        Assert.Empty(await duty.SweepAsync(At(23, 20, 1)));

        var sheets = duty.Get<HandoverSheets>();
        var sheet = (await sheets.ReadAsync(City, Token))!;
        var shown = sheet with { Content = sheet.Content with { SnapshotId = "S-202611230900-快照" } }; // its digest is of the texts too
        ApprovedText.Matches(sheets.Text(shown) + "\n", "The_sheet_in_text");
        ApprovedText.Matches(sheets.Page(shown), "The_sheet_as_a_page");
    }

    [Fact]
    public async Task The_sheet_says_whose_text_messages_are_withheld_for_the_budget()
    {
        await using var duty = await OpenAsync();
        foreach (var number in new[] { "SX2026-0001", "SX2026-0002" })
        {
            await duty.Record.WriteAsync(
                transaction => transaction.AddMessage(new OutboxMessage { Kind = OutboxKind.Sms, Person = "a", Address = "13900000011", Text = "正文", CaseNumber = number, CreatedAt = transaction.Now }), Token);
        }

        await duty.Record.Outbox.ClaimAsync(new OutboxClaim(5, TimeSpan.FromMinutes(1)) { Limits = new(duty.Get<ServiceSetting>().Configuration.Rules.TimeZone) { Budget = new(1, 0) } }, Token);
        await duty.SweepAsync(At(23, 20));

        Assert.Contains("甲市值班员甲的短信已达当日限额，1条未发，次日合并发送（最高级别和邮件照发）。请电话告知本人。", duty.Get<HandoverSheets>().Text((await duty.Get<HandoverSheets>().ReadAsync(City, Token))!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_the_next_officer_takes_over_the_shift_before_stays_responsible_and_both_are_told()
    {
        await using var duty = await OpenAsync();
        Assert.Equal(["duty", "keeper", "a", "chief"], duty.PeopleNow());
        await duty.SweepAsync(At(23, 20));
        var region = duty.Get<ServiceSetting>().Configuration.Rules.Regions.Find(SmallProfile.East)!;

        Assert.Equal(["duty", "keeper", "a", "b", "chief"], duty.PeopleNow());
        Assert.Equal(["a", "chief"], duty.Get<DutyStanding>().ResponsibleAt(region, At(23, 20)));

        var stranger = await duty.Desk.TakeOverAsync(City, ActorOf("a"), Token);
        Assert.Equal("交接班单第1号应由甲市值班员乙确认。如已换班或者替班，请先在 roster.yaml 中写明。", stranger.Refusal!.ToString());
        duty.Clock.SetUtcNow(At(23, 20, 10));
        Assert.True((await duty.Desk.TakeOverAsync(null, ActorOf("b"), Token)).IsDone);

        Assert.Equal(["duty", "keeper", "b", "chief"], duty.PeopleNow());
        Assert.Equal(["b", "chief"], duty.Get<DutyStanding>().ResponsibleAt(region, At(23, 20, 11)));
        Assert.Equal(RefusalKind.OutOfOrder, (await duty.Desk.TakeOverAsync(City, ActorOf("b"), Token)).Refusal!.Kind);
        await using var context = duty.Record.Reader();
        Assert.Equal(
            ["monitor duty.sheet 990100", "a duty.take_over.refused 990100", "b duty.take_over 990100"],
            await context.Audit.Where(row => row.Act.StartsWith("duty.")).OrderBy(row => row.Seq).Select(row => $"{row.Actor} {row.Act} {row.Subject}").ToListAsync(Token));
    }

    [Fact]
    public async Task Where_the_officer_changes_the_lead_who_stays_on_cannot_confirm_for_the_new_one()
    {
        await using var duty = await OpenAsync();
        await duty.SweepAsync(At(23, 20));

        Assert.Equal(RefusalKind.NotFound, (await duty.Desk.TakeOverAsync(null, ActorOf("chief"), Token)).Refusal!.Kind);
        Assert.Equal(RefusalKind.NotAllowed, (await duty.Desk.TakeOverAsync(City, ActorOf("chief"), Token)).Refusal!.Kind);
        Assert.Equal(["a", "chief"], duty.Get<DutyStanding>().StillResponsible()[City]);
    }

    [Fact]
    public async Task Where_the_lead_alone_changes_the_new_lead_confirms()
    {
        await using var duty = await OpenAsync(Roster
            .Replace("pattern: [chief]", "pattern: [chief, keeper]", StringComparison.Ordinal).Replace("turn: week, from: 2026-11-01", "turn: day, from: 2026-11-01", StringComparison.Ordinal)
            .Replace("pattern: [a, b]", "pattern: [a]", StringComparison.Ordinal));
        Assert.Equal(3, (await duty.SweepAsync(At(24, 8))).Length);
        Assert.Equal(("a chief", "a keeper"), (duty.Record.Duty.LastSheet(City)!.Outgoing, duty.Record.Duty.LastSheet(City)!.Incoming));

        Assert.Equal(RefusalKind.NotAllowed, (await duty.Desk.TakeOverAsync(City, ActorOf("a"), Token)).Refusal!.Kind);
        Assert.True((await duty.Desk.TakeOverAsync(null, ActorOf("keeper"), Token)).IsDone);
    }

    [Fact]
    public async Task Who_has_left_the_list_of_people_is_responsible_for_nothing_any_more()
    {
        var roster = Roster.Replace("      - { role: lead, turn: week, from: 2026-11-01, pattern: [chief] }\n", "", StringComparison.Ordinal);
        await using var duty = await OpenAsync(roster);
        await duty.SweepAsync(At(23, 20));
        Assert.Contains("确认之前，仍由甲市值班员甲负责。", await TextAsync(duty), StringComparison.Ordinal);
        duty.Profile.Write("roster.yaml", roster.Replace("pattern: [a, b]", "pattern: [b]", StringComparison.Ordinal));
        duty.Profile.Write("people.yaml", string.Join('\n', People.Split('\n').Where(line => !line.Contains("id: a,", StringComparison.Ordinal))));
        await duty.RestartAsync();
        var region = duty.Get<ServiceSetting>().Configuration.Rules.Regions.Find(SmallProfile.East)!;

        Assert.Empty(duty.Get<DutyStanding>().StillResponsible());
        Assert.Equal(["b"], duty.Get<DutyStanding>().ResponsibleAt(region, At(23, 20)));
        Assert.Contains("尚未确认接班。交班人员均已不在人员名单，由甲市值班员乙负责。", await TextAsync(duty), StringComparison.Ordinal);
        await duty.SweepAsync(At(23, 20, 30));
        Assert.Contains("交班人员均已不在人员名单，由甲市值班员乙负责，请立即接班。", (await duty.Record.Outbox.ListAsync(0, int.MaxValue, Token)).Last(message => message.Kind == OutboxKind.Mail).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_says_who_signed_a_case_and_how_far_its_calls_are()
    {
        await using var duty = await OpenAsync();
        duty.Profile.Write("response.yaml", OpenDoors.Plan + CalledService.Escalation);
        await duty.RestartAsync();
        duty.Data.DropReport("A", SmallProfile.East, 260, new(2026, 11, 22));
        await duty.Service.TakeInAsync(Token);
        duty.Clock.SetUtcNow(At(23, 9));
        await duty.Service.EvaluateAsync(Token);
        Assert.Contains("　签收：尚未签收\n", await TextAsync(duty), StringComparison.Ordinal);

        duty.Clock.SetUtcNow(At(23, 9, 30));
        await duty.Get<TickCases>()(Token);
        Assert.Contains("逐级呼叫到第2步（2026年11月23日9时30分），仍在呼叫\n", await TextAsync(duty), StringComparison.Ordinal);
        Assert.True((await duty.Get<CaseOffice>().ActAsync("SX2026-0001", new RecordCall("chief", CallOutcome.NoAnswer), ActorOf("a"), Token)).IsDone);
        Assert.True((await duty.Get<CaseOffice>().ActAsync("SX2026-0001", new Acknowledge(), ActorOf("a"), Token)).IsDone);
        var text = await TextAsync(duty);
        Assert.Contains("　签收：甲市值班员甲（2026年11月23日9时30分）\n", text, StringComparison.Ordinal);
        Assert.Contains("逐级呼叫到第2步（2026年11月23日9时30分），已停止；电话呼叫1次，最近一次2026年11月23日9时30分呼叫甲市带班领导，无人接听\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unconfirmed_sheet_is_reminded_of_at_growing_intervals()
    {
        await using var duty = await OpenAsync();
        await duty.SweepAsync(At(23, 20));

        Assert.Empty(await duty.SweepAsync(At(23, 20, 29)));
        Assert.Equal(
            [
                "Mail b 【试运行】甲市交接班单第1号尚未确认", "Mail chief 【试运行】甲市交接班单第1号尚未确认", "Mail a 【试运行】甲市交接班单第1号尚未确认",
                "Sms b 【就业监测】甲市交接班单尚未确认，请立即确认接班",
            ],
            await duty.SweepAsync(At(23, 20, 30)));
        Assert.Empty(await duty.SweepAsync(At(23, 21, 29)));
        Assert.Equal(3, (await duty.SweepAsync(At(23, 21, 30))).Length);
        await duty.Desk.TakeOverAsync(City, ActorOf("b"), Token);
        Assert.Empty(await duty.SweepAsync(At(23, 23, 59)));
    }

    [Fact]
    public async Task Who_never_handed_over_stays_responsible_through_a_second_change()
    {
        await using var duty = await OpenAsync();
        await duty.SweepAsync(At(23, 20));
        await duty.SweepAsync(At(24, 8));

        Assert.Equal("a chief", duty.Record.Duty.LastSheet(City)!.Responsible);
        Assert.Equal("b chief", duty.Record.Duty.LastSheet(City)!.Outgoing);
    }

    [Fact]
    public async Task Changes_missed_in_an_outage_are_one_sheet()
    {
        await using var duty = await OpenAsync();
        await duty.SweepAsync(At(23, 20));
        duty.Clock.SetUtcNow(At(26, 9));
        await duty.RestartAsync();

        await using var context = duty.Record.Reader();
        Assert.Equal(["b chief", "a chief"], await context.DutySheets.OrderBy(row => row.Id).Select(row => row.Incoming).ToListAsync(Token));
        Assert.Equal("2026年11月23日20时00分至11月26日9时00分", (await duty.Get<HandoverSheets>().ReadAsync(City, Token))!.Content.Stretch);
    }

    [Fact]
    public async Task A_changed_threshold_stands_on_the_next_sheet()
    {
        await using var duty = await OpenAsync();
        duty.Clock.SetUtcNow(At(23, 12));
        duty.Profile.Replace("rules/completeness.yaml", "overdue_days: 1", "overdue_days: 3");
        await duty.RestartAsync();
        await duty.SweepAsync(At(23, 20));

        var changes = (await duty.Get<HandoverSheets>().ReadAsync(City, Token))!.Content.Changes;
        Assert.Equal(2, changes.Length);
        Assert.StartsWith("2026年11月23日12时00分起使用配置", changes[0], StringComparison.Ordinal);
        Assert.Equal("claims_silent.overdue_days：由1改为3", changes[1]);
    }

    [Fact]
    public async Task Only_those_on_shift_or_still_responsible_note()
    {
        await using var duty = await OpenAsync();

        Assert.Equal("您现在不当班，不能记值班日志。请由当班人员记录。", (await duty.Desk.NoteAsync(null, "试", ActorOf("b"), Token)).Refusal!.ToString());
        Assert.Equal(RefusalKind.Invalid, (await duty.Desk.NoteAsync(null, "  ", ActorOf("a"), Token)).Refusal!.Kind);
        await duty.SweepAsync(At(23, 20));
        Assert.True((await duty.Desk.NoteAsync(City, "仍在交接。", ActorOf("a"), Token)).IsDone);
        Assert.True((await duty.Desk.NoteAsync(City, "已到岗。", ActorOf("b"), Token)).IsDone);
    }

    [Fact]
    public async Task An_empty_shift_is_told_at_once_and_once_to_its_keeper_and_the_shift_above()
    {
        await using var duty = await OpenAsync(Roster.Replace("    owner: keeper\n    from: 2026-11-01\n    shifts:\n", "    owner: keeper\n    from: 2026-11-01\n    to: 2026-11-23\n    shifts:\n", StringComparison.Ordinal));
        await duty.SweepAsync(At(23, 20));
        await duty.Desk.TakeOverAsync(City, ActorOf("b"), Token);

        Assert.Equal(
            ["Mail keeper 【试运行】甲市空班", "Mail duty 【试运行】甲市空班", "Sms keeper 【就业监测】甲市现在无人值班，请立即安排", "Sms duty 【就业监测】甲市现在无人值班，请立即安排"],
            await duty.SweepAsync(At(24, 8)));
        Assert.Empty(await duty.SweepAsync(At(24, 8, 1)));

        // an alert in the empty shift goes to the keeper and the shift above, though theirs are not the levels
        duty.Data.DropReport("A", SmallProfile.East, 260, new(2026, 11, 23));
        await duty.Service.TakeInAsync(Token);
        duty.Clock.SetUtcNow(At(24, 10));
        await duty.Service.EvaluateAsync(Token);
        var told = (await duty.Record.Outbox.ListAsync(0, int.MaxValue, Token)).Where(message => message.AlertNumber is not null).Select(message => message.Person).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["duty", "keeper"], told);
    }

    [Fact]
    public async Task Where_only_the_officer_is_missing_the_lead_is_named()
    {
        await using var duty = await OpenAsync(Roster.Replace("pattern: [a, b] }", "pattern: [a, b], to: 2026-11-23 }", StringComparison.Ordinal));
        await duty.SweepAsync(At(23, 20));
        await duty.Desk.TakeOverAsync(City, ActorOf("b"), Token);

        await duty.SweepAsync(At(24, 8));

        Assert.Contains("缺值班员，带班领导甲市带班领导在岗。", (await duty.Record.Outbox.ListAsync(0, int.MaxValue, Token)).Last(message => message.Kind == OutboxKind.Mail).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_day_at_eight_the_keepers_are_told_of_gaps_ahead_and_the_status_page_says_so()
    {
        await using var duty = await OpenAsync(Roster.Replace("    owner: keeper\n    from: 2026-11-01\n    shifts:\n", "    owner: keeper\n    from: 2026-11-01\n    to: 2026-12-10\n    shifts:\n", StringComparison.Ordinal));
        var check = duty.Get<RosterCheck>();
        Assert.Equal(1, await check.RunAsync(Token));
        Assert.Equal(0, await check.RunAsync(Token));
        duty.Clock.SetUtcNow(At(24, 7, 59));
        Assert.Equal(0, await check.RunAsync(Token));
        duty.Clock.SetUtcNow(At(24, 8));
        Assert.Equal(1, await check.RunAsync(Token));

        var mail = (await duty.Record.Outbox.ListAsync(0, int.MaxValue, Token))[^1];
        Assert.Equal("keeper", mail.Person);
        Assert.Equal("【试运行】值班表今后30天有1处空班", mail.Subject);
        Assert.Contains("甲市2026年12月11日8时00分至12月24日8时00分没有值班员和带班领导。", mail.Text, StringComparison.Ordinal);
        Assert.Contains("值班表空班：甲市2026年12月11日8时00分", Assert.Single(duty.Get<Worker.WebConsole.FurtherWarnings>()()), StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(DutyUnderTest duty) => duty.Get<HandoverSheets>().Text((await duty.Get<HandoverSheets>().ReadAsync(City, Token))!);
}
