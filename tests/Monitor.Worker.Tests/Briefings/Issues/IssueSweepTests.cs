using Microsoft.Extensions.DependencyInjection;
using Monitor.Rules.Briefings.Issues;
using Monitor.Rules.Cases;
using Monitor.Rules.Notifications;
using Monitor.Testing.Hosts;
using Monitor.Worker.Briefings.Issues;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Scenarios;

namespace Monitor.Worker.Tests.Briefings.Issues;

/// <summary>Monday morning: drafts lie ready, and somebody is reminded of those that nobody approves.</summary>
public sealed class IssueSweepTests : IDisposable
{
    private static readonly Actor Lead = new("lead", PersonRole.Lead, "990000", "cli lead@host1");

    private readonly SmallProfile profile = new();
    private readonly DataUnderTest data = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public IssueSweepTests()
    {
        profile.Write("people.yaml", """
            people:
              - { id: analyst, name: 示例分析员, role: analyst, region: "990000", mail: analyst@example.org, account: analyst }
              - { id: lead, name: 示例领导, role: lead, region: "990000", mail: lead@example.org, account: lead }
              - { id: city_lead, name: 示例甲市领导, role: lead, region: "990100", mail: city@example.org, account: city }
              - { id: reader, name: 示例读者, role: duty_officer, region: "990000", mail: reader@example.org }
            """);
        Lists("remind");
    }

    public void Dispose()
    {
        profile.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task On_Monday_a_draft_lies_ready_for_the_province_and_each_city()
    {
        await using var service = await OpenAsync();
        await MondayAsync(service);

        var issues = await service.Record.Briefings.ListAsync(Token);

        Assert.Equal([("JB2026-0003", "990200"), ("JB2026-0002", "990100"), ("JB2026-0001", "990000")], issues.Select(issue => (issue.Number, issue.Scope)));
        Assert.All(issues, issue => Assert.Equal((IssueState.Draft, "monitor", SmallProvinceClock.At(7, 9)), (issue.State, issue.MadeBy, issue.DueAt!.Value)));
        Assert.Equal(9, Directory.GetFiles(Path.Combine(data.Path, "briefings", "drafts")).Length);

        await service.BriefAsync(Token);
        Assert.Equal(3, (await service.Record.Briefings.ListAsync(Token)).Count);
    }

    [Fact]
    public async Task An_hour_late_those_who_write_and_approve_are_reminded_once_by_one_mail()
    {
        await using var service = await OpenAsync();
        await MondayAsync(service);
        Assert.Empty(await MailsAsync(service));

        clock.SetUtcNow(SmallProvinceClock.At(7, 9));
        await service.BriefAsync(Token);
        await service.BriefAsync(Token);

        var mails = await MailsAsync(service);
        Assert.Equal(["analyst@example.org", "lead@example.org", "city@example.org"], mails.Select(mail => mail.Address));
        Assert.Equal("【提醒】2期简报尚未审批", mails[0].Subject);
        Assert.Contains("示例省就业失业风险监测周报2026年第43期（编号JB2026-0001），应于2026年10月26日9时00分前审批\n", mails[0].Text, StringComparison.Ordinal);
        Assert.Equal("【提醒】甲市就业失业风险监测周报2026年第43期尚未审批", mails[2].Subject);
        Assert.All(mails, mail => Assert.Null(mail.Attachments));
    }

    [Fact]
    public async Task By_setting_the_list_gets_the_draft_marked_as_one()
    {
        Lists("send_draft");
        await using var service = await OpenAsync();
        await MondayAsync(service);
        clock.SetUtcNow(SmallProvinceClock.At(7, 9));

        await service.BriefAsync(Token);
        await service.DeliverAsync(Token);

        var mail = (await MailsAsync(service)).Single(it => it.Address == "reader@example.org");
        Assert.Equal(OutboxStatus.Accepted, mail.Status);
        var written = data.Mails.Single(text => text.Contains("reader@example.org", StringComparison.Ordinal));
        Assert.Equal(2, written.Split("Content-Disposition: attachment").Length - 1);
        Assert.NotNull((await service.Record.Briefings.FindAsync("JB2026-0001", Token))!.DraftSentAt);
    }

    [Fact]
    public async Task An_approved_issue_goes_to_its_list_with_its_files_and_nobody_is_reminded_of_it()
    {
        await using var service = await OpenAsync();
        await MondayAsync(service);
        var services = service.Host.Services;
        Assert.Null((await services.GetRequiredService<IssueDesk>().ApproveAsync("JB2026-0001", null, Lead, Token)).Refusal);

        Assert.Null((await services.GetRequiredService<IssueSending>().SendAsync("JB2026-0001", Lead, Token)).Refusal);
        await service.DeliverAsync(Token);
        clock.SetUtcNow(SmallProvinceClock.At(7, 9));
        await service.BriefAsync(Token);

        var mails = await MailsAsync(service);
        Assert.Equal((OutboxStatus.Accepted, "reader@example.org"), (mails[0].Status, mails[0].Address));
        Assert.DoesNotContain("草稿", mails[0].Subject, StringComparison.Ordinal);
        Assert.DoesNotContain(mails.Skip(1), mail => mail.Text.Contains("JB2026-0001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_no_longer_what_was_sent_does_not_leave()
    {
        await using var service = await OpenAsync();
        await MondayAsync(service);
        await service.Host.Services.GetRequiredService<IssueDesk>().ApproveAsync("JB2026-0001", null, Lead, Token);
        await service.Host.Services.GetRequiredService<IssueSending>().SendAsync("JB2026-0001", Lead, Token);
        var file = Path.Combine(data.Path, (await service.Record.Briefings.FilesAsync("JB2026-0001", Token))[0].RelativePath);
        File.SetAttributes(file, FileAttributes.Normal);
        File.Delete(file);

        await service.DeliverAsync(Token);

        var mail = Assert.Single(await MailsAsync(service));
        Assert.Equal(OutboxStatus.GivenUp, mail.Status);
        Assert.Equal("附件“示例省就业失业风险监测周报2026年第43期.docx”已不在数据目录", mail.LastReason);
    }

    private readonly Microsoft.Extensions.Time.Testing.FakeTimeProvider clock = SmallProvinceClock.StartingAt(0, 7);

    private void Lists(string late) => profile.Write("service.yaml", $$"""
        title: 示例省就业失业监测预警系统
        mode: trial
        evaluation: { every: day }
        briefing:
          when_late: {{late}}
          lists:
            - { scope: "990000", people: [reader] }
        """);

    private Task<ServiceUnderTest> OpenAsync() => ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: false, Token);

    private async Task MondayAsync(ServiceUnderTest service)
    {
        clock.SetUtcNow(SmallProvinceClock.At(7, 8));
        await service.EvaluateAsync(Token);
        await service.BriefAsync(Token);
    }

    private static async Task<IReadOnlyList<OutboxMessage>> MailsAsync(ServiceUnderTest service) =>
        [.. (await service.Record.Outbox.ListAsync(0, 100, Token)).Where(message => message.AlertNumber is null && message.CaseNumber is null)];
}
