using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Rules.Panels;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;
using Monitor.Worker.Retention;
using Monitor.Worker.Tests.Record;
using Monitor.Worker.Tests.Stories;

namespace Monitor.Worker.Tests.Retention;

/// <summary>保存期限: what the shipped configuration says is kept for how long, carried out.</summary>
public sealed class RetentionSweepTests
{
    [Fact]
    public async Task What_has_been_kept_long_enough_is_removed_class_by_class_and_the_audit_log_says_so()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var inbox = await FillAsync(temporary);
        var sweep = Sweep(temporary);

        temporary.Clock.Advance(TimeSpan.FromDays(364));
        await sweep.RunAsync(TemporaryRecord.Token);
        Assert.Equal((1L, "甲,13800000000", 0L), Kept(temporary));

        temporary.Clock.Advance(TimeSpan.FromDays(2));
        await sweep.RunAsync(TemporaryRecord.Token);
        Assert.Equal((1L, "", 1L), Kept(temporary));
        Assert.Equal("号码有误", temporary.Scalar("SELECT reason FROM quarantine"));
        Assert.Equal(DBNull.Value, temporary.Scalar("SELECT cells FROM quarantine"));

        temporary.Clock.Advance(TimeSpan.FromDays(366));
        await sweep.RunAsync(TemporaryRecord.Token);
        Assert.Equal((0L, "", 2L), Kept(temporary));
        Assert.Equal(1L, temporary.Scalar("SELECT count(*) FROM reports"));

        temporary.Clock.Advance(TimeSpan.FromDays(366));
        await sweep.RunAsync(TemporaryRecord.Token);
        await sweep.RunAsync(TemporaryRecord.Token);
        Assert.Equal(["changed.csv"], Directory.GetFiles(inbox).Select(Path.GetFileName));
        Assert.Equal("""{"removed":1,"days":1095}""", temporary.Scalar("SELECT detail FROM audit WHERE subject = 'files'"));
        Assert.Equal((0L, "", 3L), Kept(temporary));
    }

    [Fact]
    public async Task The_contents_of_a_quarantined_row_go_by_heading_and_as_mended_too_even_where_the_raw_row_went_before()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await temporary.Record.WriteAsync(
            transaction =>
            {
                foreach (var raw in new[] { "甲,13800000000", "" })
                {
                    transaction.AddQuarantine(new QuarantineRow
                    {
                        Source = "reports",
                        Line = 2,
                        Field = "phone",
                        Reason = "号码有误",
                        Raw = raw,
                        Cells = """{"联系电话":"13800000000"}""",
                        MendedCells = """{"联系电话":"13900000000"}""",
                    });
                }
            },
            TemporaryRecord.Token);
        temporary.Clock.Advance(TimeSpan.FromDays(366));

        await Sweep(temporary).RunAsync(TemporaryRecord.Token);

        Assert.Equal(2L, temporary.Scalar("SELECT count(*) FROM quarantine WHERE raw = '' AND cells IS NULL AND mended_cells IS NULL AND reason = '号码有误'"));
        Assert.Equal("""{"removed":2,"days":365}""", temporary.Scalar("SELECT detail FROM audit WHERE subject = 'quarantined_rows'"));
    }

    [Fact]
    public async Task The_text_of_messages_goes_when_it_was_kept_long_enough_but_not_of_what_still_waits()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await temporary.Record.WriteAsync(
            transaction =>
            {
                foreach (var _ in new[] { 1, 2 })
                {
                    transaction.AddMessage(new() { Kind = OutboxKind.Mail, Person = "duty", Address = "duty@example.org", Subject = "题", Text = "回复123456签收", Html = "<p>", Variables = "{}", CreatedAt = transaction.Now });
                }

                transaction.Context.Outbox.Where(message => message.Number == 1).ExecuteUpdate(message => message.SetProperty(it => it.Status, OutboxStatus.Delivered));
            },
            TemporaryRecord.Token);
        temporary.Clock.Advance(TimeSpan.FromDays(731));

        await Sweep(temporary).RunAsync(TemporaryRecord.Token);

        Assert.Equal(1L, temporary.Scalar("SELECT number FROM outbox WHERE text = '' AND html IS NULL AND variables IS NULL AND subject = '题'"));
        Assert.Equal("回复123456签收", temporary.Scalar("SELECT text FROM outbox WHERE number = 2"));
        Assert.Equal("""{"removed":1,"days":730}""", temporary.Scalar("SELECT detail FROM audit WHERE subject = 'messages'"));
    }

    [Fact]
    public async Task Sheets_of_mails_go_by_the_age_of_their_last_import_and_drafts_that_were_left_behind_after_a_day()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var mailbox = Directory.CreateDirectory(Folder(temporary).Mailbox).FullName;
        Leave("aa.xlsx", "bb.xlsx", "never.csv", ".draft");
        await ImportAsync("aa", "bb");
        temporary.Clock.Advance(TimeSpan.FromDays(2));
        Leave(".fresh");
        await Sweep(temporary).RunAsync(TemporaryRecord.Token);
        Assert.Equal([".fresh", "aa.xlsx", "bb.xlsx", "never.csv"], Left());

        temporary.Clock.Advance(TimeSpan.FromDays(1000));
        await ImportAsync("bb"); // the same sheet came again
        temporary.Clock.Advance(TimeSpan.FromDays(100));
        await Sweep(temporary).RunAsync(TemporaryRecord.Token);

        Assert.Equal(["bb.xlsx"], Left());
        Assert.Equal("""{"removed":2,"days":1095}""", temporary.Scalar("SELECT detail FROM audit WHERE subject = 'mailbox'"));
        Assert.Equal(2L, temporary.Scalar("SELECT count(*) FROM audit WHERE subject = 'mailbox_drafts'"));

        void Leave(params string[] names)
        {
            foreach (var name in names)
            {
                File.WriteAllText(Path.Combine(mailbox, name), name);
                File.SetLastWriteTimeUtc(Path.Combine(mailbox, name), temporary.Clock.GetUtcNow().UtcDateTime);
            }
        }

        string?[] Left() => [.. Directory.GetFiles(mailbox).Select(Path.GetFileName).Order(StringComparer.Ordinal)];

        Task ImportAsync(params string[] contents) => temporary.Record.WriteAsync(
            transaction =>
            {
                foreach (var content in contents)
                {
                    var file = transaction.AddImport("reports", $"mail/1-{transaction.Now.UtcTicks}-1/表.xlsx", content, 7);
                    transaction.EndImport(file, ImportStatus.Failed, new ImportCounts(0, 0, 0, 0), "读不出来");
                }
            },
            TemporaryRecord.Token);
    }

    private static (object?, object?, object?) Kept(TemporaryRecord temporary) => (
        temporary.Scalar("SELECT count(*) FROM report_contacts"),
        temporary.Scalar("SELECT raw FROM quarantine"),
        temporary.Scalar("SELECT count(*) FROM audit WHERE act = 'retention.remove'"));

    /// <summary>A report with a contact, a quarantined row, a file that lies there as it was taken, and one that was written to since.</summary>
    private static async Task<string> FillAsync(TemporaryRecord temporary)
    {
        var inbox = Directory.CreateDirectory(Folder(temporary).Inbox).FullName;
        foreach (var name in new[] { "kept.csv", "changed.csv" })
        {
            await File.WriteAllTextAsync(Path.Combine(inbox, name), name, TemporaryRecord.Token);
        }

        await temporary.Record.WriteAsync(
            transaction =>
            {
                foreach (var name in new[] { "kept.csv", "changed.csv" })
                {
                    var file = transaction.AddImport("claims", name, Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name))), name.Length);
                    transaction.EndImport(file, ImportStatus.Taken, new ImportCounts(1, 1, 0, 0), "");
                }

                transaction.AddReport(Report());
                transaction.AddQuarantine(new QuarantineRow { Source = "reports", Line = 2, Field = "phone", Reason = "号码有误", Raw = "甲,13800000000", Cells = """{"phone":"13800000000"}""" });
            },
            TemporaryRecord.Token);
        await File.AppendAllTextAsync(Path.Combine(inbox, "changed.csv"), "more", TemporaryRecord.Token);
        return inbox;
    }

    private static ReportRow Report() => new()
    {
        Source = "reports",
        Number = "1",
        Region = "370214",
        Enterprise = "甲",
        EnterpriseKey = "甲",
        Kind = LayoffKind.Layoff,
        People = 20,
        Contact = new ReportContact("91370200MA0000000X", "13800000000"),
    };

    private static DataFolder Folder(TemporaryRecord temporary) => DataFolder.Beside(Path.GetDirectoryName(temporary.Path)!);

    private static RetentionSweep Sweep(TemporaryRecord temporary)
    {
        var setting = new ServiceSetting(ShippedStoryTests.Shipped, Folder(temporary), temporary.Clock, IsDrill: false);
        return new(temporary.Record, new MailboxFiles(temporary.Record, setting, NullLogger<MailboxFiles>.Instance), setting, temporary.Clock, NullLogger<RetentionSweep>.Instance);
    }
}
