using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Worker.Notifications.Channels;
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
        Assert.Equal(2L, temporary.Scalar("SELECT count(*) FROM audit WHERE subject = 'unfinished_files'"));

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

    [Fact]
    public async Task Links_keys_and_invitations_go_a_year_after_they_ended_and_the_others_stay()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await temporary.Record.WriteAsync(
            transaction =>
            {
                var now = transaction.Now;
                foreach (var expires in new[] { now.AddHours(2), now.AddDays(300) })
                {
                    AcknowledgementStore.Add(transaction, new() { CaseNumber = "SX2026-0001", Version = 1, Step = 1, Person = "duty", MadeAt = now, ExpiresAt = expires, CodeHash = "ab" });
                }

                transaction.Context.PersonKeys.AddRange(
                    new PersonKeyRow { Person = "duty", Hash = "a", MadeAt = now, RevokedAt = now }, new PersonKeyRow { Person = "duty", Hash = "b", MadeAt = now });
                transaction.Context.ReporterKeys.AddRange(
                    new ReporterKeyRow { Reporter = "mill", Kind = ReporterKeyKind.Key, Hash = "c", MadeAt = now, RevokedAt = now },
                    new ReporterKeyRow { Reporter = "mill", Kind = ReporterKeyKind.Invitation, Hash = "d", MadeAt = now, ExpiresAt = now.AddDays(1) },
                    new ReporterKeyRow { Reporter = "mill", Kind = ReporterKeyKind.Key, Hash = "e", MadeAt = now });
                transaction.Context.SaveChanges();
            },
            TemporaryRecord.Token);

        temporary.Clock.Advance(TimeSpan.FromDays(364));
        await Sweep(temporary).RunAsync(TemporaryRecord.Token);
        Assert.Null(temporary.Scalar("SELECT detail FROM audit WHERE subject = 'credentials'"));

        temporary.Clock.Advance(TimeSpan.FromDays(3));
        await Sweep(temporary).RunAsync(TemporaryRecord.Token);
        Assert.Equal("""{"removed":4,"days":365}""", temporary.Scalar("SELECT detail FROM audit WHERE subject = 'credentials'"));
        Assert.Equal((1L, "b", "e"), (temporary.Scalar("SELECT count(*) FROM acknowledgement_offers"), temporary.Scalar("SELECT hash FROM person_keys"), temporary.Scalar("SELECT hash FROM reporter_keys")));

        // a link is of one row for good: its number is not given again
        temporary.Clock.Advance(TimeSpan.FromDays(400));
        await Sweep(temporary).RunAsync(TemporaryRecord.Token);
        await temporary.Record.WriteAsync(
            transaction => AcknowledgementStore.Add(transaction, new() { CaseNumber = "SX2026-0001", Version = 1, Step = 1, Person = "duty", MadeAt = transaction.Now, ExpiresAt = transaction.Now }),
            TemporaryRecord.Token);
        Assert.Equal(3L, temporary.Scalar("SELECT id FROM acknowledgement_offers"));
    }

    [Fact]
    public async Task What_keeps_things_from_being_done_twice_goes_when_they_could_not_be_any_more()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await temporary.Record.WriteAsync(
            transaction =>
            {
                var now = transaction.Now;
                transaction.Context.Cases.AddRange(Case("SX2026-0001", now), Case("SX2026-0002", null));
                transaction.Context.ActRequests.AddRange(Request("1", "SX2026-0001", opened: false), Request("2", "SX2026-0001", opened: true), Request("3", "SX2026-0002", opened: false));
                transaction.Context.Reminders.Add(new() { Subject = "mill", Period = "2026-10", DaysAfterDue = 1, At = now });
                transaction.Context.CopyRejections.AddRange(Rejection("a", now), Rejection("b", null));
                transaction.Context.TakenMails.Add(new() { Mailbox = "box", UidValidity = 1, Uid = 1, MessageId = "m", FromAddress = "clerk@example.org", Sender = "mill", Outcome = MailOutcome.Taken, Reason = "", At = now });
                transaction.Context.SaveChanges();

                ActRequestRow Request(string key, string number, bool opened) => new() { Person = "duty", KeyHash = key, ContentHash = "c", CaseNumber = number, OpenedCase = opened, At = now };
                CopyRejectionRow Rejection(string point, DateTimeOffset? accepted) =>
                    new() { Target = "t", Stream = "s", Position = 1, Point = point, Line = "l", Reason = "r", At = now, TriedAt = now, AcceptedAt = accepted };
            },
            TemporaryRecord.Token);

        temporary.Clock.Advance(TimeSpan.FromDays(366));
        await Sweep(temporary).RunAsync(TemporaryRecord.Token);

        Assert.Equal("""{"removed":3,"days":365}""", temporary.Scalar("SELECT detail FROM audit WHERE subject = 'requests'"));
        Assert.Equal(("2,3", "b", "clerk@example.org"), (temporary.Scalar("SELECT group_concat(key_hash) FROM (SELECT key_hash FROM act_requests ORDER BY key_hash)"), temporary.Scalar("SELECT point FROM copy_rejections"), temporary.Scalar("SELECT from_address FROM taken_mails")));

        temporary.Clock.Advance(TimeSpan.FromDays(366));
        await Sweep(temporary).RunAsync(TemporaryRecord.Token);
        Assert.Equal(1L, temporary.Scalar("SELECT count(*) FROM taken_mails WHERE from_address = '' AND sender = 'mill' AND message_id = 'm'"));
    }

    [Fact]
    public async Task Messages_left_as_files_go_with_their_text_and_drafts_of_briefings_when_they_are_old()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var folder = Folder(temporary);
        foreach (var _ in new[] { 1, 2, 3 })
        {
            await temporary.Record.WriteAsync(
                transaction => { transaction.AddMessage(new() { Kind = OutboxKind.Sms, Person = "duty", Address = "13900000001", Text = "签收码123456", CreatedAt = transaction.Now }); },
                TemporaryRecord.Token);
            temporary.Clock.Advance(TimeSpan.FromDays(1));
        }

        await temporary.Record.WriteAsync(
            transaction => { transaction.Context.Outbox.Where(message => message.Number != 2).ExecuteUpdate(message => message.SetProperty(it => it.Status, OutboxStatus.Delivered)); },
            TemporaryRecord.Token);
        var channel = new SmsFileChannel(folder.Path);
        foreach (var key in new[] { "M-000001", "M-000002", "M-000003" })
        {
            await channel.SendAsync(new(key, "13900000001", "【就业监测】签收码123456", temporary.Clock.GetUtcNow()), TemporaryRecord.Token);
        }

        await File.WriteAllTextAsync(folder.File("sms/notes.txt"), "别人的文件", TemporaryRecord.Token);
        Directory.CreateDirectory(folder.BriefingDrafts);
        foreach (var (name, age) in new[] { ("old.docx", 1096), ("new.docx", 1), (".old.docx.tmp", 2) })
        {
            await File.WriteAllTextAsync(Path.Combine(folder.BriefingDrafts, name), name, TemporaryRecord.Token);
            File.SetLastWriteTimeUtc(Path.Combine(folder.BriefingDrafts, name), temporary.Clock.GetUtcNow().UtcDateTime.AddDays(729 - age));
        }

        temporary.Clock.Advance(TimeSpan.FromDays(729)); // the first two were made more than 730 days ago, and the second still waits
        await Sweep(temporary).RunAsync(TemporaryRecord.Token);

        Assert.Equal(["M-000002.txt", "M-000003.txt", "notes.txt"], Directory.GetFiles(folder.Texts).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["new.docx"], Directory.GetFiles(folder.BriefingDrafts).Select(Path.GetFileName));
        Assert.Equal("""{"removed":1,"days":730}""", temporary.Scalar("SELECT detail FROM audit WHERE subject = 'message_files'"));
    }

    [Fact]
    public async Task A_file_of_the_inbox_that_was_not_taken_goes_too_by_when_its_content_came_last_and_one_that_nobody_read_stays()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var inbox = Directory.CreateDirectory(Folder(temporary).Inbox).FullName;
        foreach (var name in new[] { "held.csv", "again.csv", "unread.txt" })
        {
            await File.WriteAllTextAsync(Path.Combine(inbox, name), name, TemporaryRecord.Token);
        }

        await ImportAsync("held.csv", ImportStatus.HeldBack);
        await ImportAsync("again.csv", ImportStatus.Failed);
        temporary.Clock.Advance(TimeSpan.FromDays(1000));
        await ImportAsync("again.csv", ImportStatus.Taken);
        temporary.Clock.Advance(TimeSpan.FromDays(96));
        await Sweep(temporary).RunAsync(TemporaryRecord.Token);

        Assert.Equal(["again.csv", "unread.txt"], Directory.GetFiles(inbox).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        Task ImportAsync(string name, ImportStatus status) => temporary.Record.WriteAsync(
            transaction =>
            {
                var file = transaction.AddImport("claims", name, Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name))), name.Length);
                transaction.EndImport(file, status, new ImportCounts(1, 1, 0, 0), "");
            },
            TemporaryRecord.Token);
    }

    private static CaseRow Case(string number, DateTimeOffset? closed) => new()
    {
        Number = number,
        Version = 1,
        Region = "370214",
        Owner = "370214",
        Cause = "layoffs",
        Stage = closed is null ? "verified" : "closed",
        ComputedGrade = Grade.Severe,
        OfficialGrade = Grade.None,
        OpenedAt = default,
        ClosedAt = closed,
    };

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
        var removal = new FileRemoval(setting, NullLogger<FileRemoval>.Instance);
        var files = new KeptFiles(
            new InboxFiles(temporary.Record, setting, removal), new MailboxFiles(temporary.Record, setting, removal), new HandedFiles(temporary.Record, setting, removal), new BriefingDraftFiles(setting, removal), new UnfinishedFiles(setting, removal));
        return new(temporary.Record, files, setting, temporary.Clock, NullLogger<RetentionSweep>.Instance);
    }
}
