using System.Collections.Immutable;
using System.Text;
using CsCheck;
using MimeKit;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Tests.Notifications.Channels;

public sealed class MailComposerTests
{
    private static readonly OutgoingMail WithAttachment = Messages.Mail with
    {
        Attachments = [new MailAttachment("本周名单.csv", "text/csv", [.. Encoding.UTF8.GetBytes("地区,人数\n示例县,1200\n")])],
    };

    [Fact]
    public async Task A_mail_is_written_byte_for_byte_as_agreed()
    {
        Assert.Equal(
            """
            From: =?utf-8?b?5aSx5Lia55uR5rWL6aKE6K2m?= <alert@labour.test>
            To: =?utf-8?b?5YC854+t5ZGY77yI56S65L6L77yJ?= <inbox@labour.test>
            Subject: =?utf-8?b?44CQ5qmZ6Imy6aKE6K2m44CR56S65L6L5biC56S65L6L5Y6/?=
             =?utf-8?b?IOinhOaooeijgeWRmA==?=
            Date: Mon, 05 Jan 2026 08:30:00 +0800
            Message-Id: <M-000123.20260105003000@labour.test>
            X-Monitor-Key: M-000123
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: multipart/alternative;
            	boundary="=_monitor_text_0effce1ec90fc7e7b4f2af6f"

            --=_monitor_text_0effce1ec90fc7e7b4f2af6f
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            56S65L6L5Y6/5Lik5ZGo5YaF6KOB5ZGYIDEyMDAg5Lq644CCDQror7fnmbvlvZXmn6XnnIvjgII=

            --=_monitor_text_0effce1ec90fc7e7b4f2af6f
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: base64

            PHA+56S65L6L5Y6/5Lik5ZGo5YaF6KOB5ZGYIDxiPjEyMDA8L2I+IOS6uuOAgjwvcD4=

            --=_monitor_text_0effce1ec90fc7e7b4f2af6f--

            """.ReplaceLineEndings("\r\n"),
            await WrittenAsync(Messages.Mail));
    }

    [Fact]
    public async Task Two_compositions_of_one_mail_are_byte_equal()
    {
        Assert.Equal(await BytesAsync(WithAttachment), await BytesAsync(WithAttachment with { }));
    }

    [Fact]
    public async Task The_same_instant_in_another_time_zone_gives_the_same_bytes()
    {
        var elsewhere = Messages.Mail with { Date = Messages.Mail.Date.ToOffset(TimeSpan.FromHours(-5)) };

        Assert.Equal(await BytesAsync(Messages.Mail), await BytesAsync(elsewhere));
    }

    [Fact]
    public async Task Line_ends_of_the_texts_do_not_change_the_bytes()
    {
        var windows = Messages.Mail with { TextBody = Messages.Mail.TextBody.ReplaceLineEndings("\r\n") };

        Assert.Equal(await BytesAsync(Messages.Mail), await BytesAsync(windows));
    }

    [Fact]
    public async Task A_reader_finds_subject_names_texts_and_attachment_again()
    {
        using var read = await ReadAsync(WithAttachment);

        Assert.Equal("【橙色预警】示例市示例县 规模裁员", read.Subject);
        Assert.Equal("失业监测预警", read.From.Mailboxes.Single().Name);
        Assert.Equal("值班员（示例）", read.To.Mailboxes.Single().Name);
        Assert.Equal("示例县两周内裁员 1200 人。\r\n请登录查看。", read.TextBody!.ReplaceLineEndings("\r\n"));
        Assert.Equal("<p>示例县两周内裁员 <b>1200</b> 人。</p>", read.HtmlBody);
        var part = Assert.IsAssignableFrom<MimePart>(read.Attachments.Single());
        Assert.Equal("本周名单.csv", part.FileName);
        using var content = new MemoryStream();
        part.Content!.DecodeTo(content, TestContext.Current.CancellationToken);
        Assert.Equal("地区,人数\n示例县,1200\n", Encoding.UTF8.GetString(content.ToArray()));
    }

    [Fact]
    public void A_later_mail_with_the_same_number_has_another_id_so_that_no_server_drops_it_as_seen()
    {
        using var first = MailComposer.Compose(Messages.Mail);
        using var later = MailComposer.Compose(Messages.Mail with { Date = Messages.Mail.Date.AddDays(30) });

        Assert.Equal("M-000123.20260105003000@labour.test", first.MessageId);
        Assert.Equal("M-000123.20260204003000@labour.test", later.MessageId);
    }

    [Fact]
    public void Every_header_field_refuses_every_control_character_and_broken_surrogate()
    {
        var bad = Gen.OneOf(
            Gen.Char['\0', '\u001f'], Gen.Char['\u007f', '\u009f'], Gen.Const('\u2028'), Gen.Const('\u2029'),
            Gen.Const('\ud800'), Gen.Const('\udc00'));

        Gen.Select(bad, Gen.Int[0, 4], Gen.Int[0, 5]).Sample((c, position, field) =>
        {
            var value = "a@b.c".Insert(position, c.ToString());
            var mail = field switch
            {
                0 => Messages.Mail with { FromAddress = value },
                1 => Messages.Mail with { ToAddress = value },
                2 => Messages.Mail with { FromName = value },
                3 => Messages.Mail with { ToName = value },
                4 => Messages.Mail with { Subject = value },
                _ => Messages.Mail with { IdempotencyKey = value },
            };
            Assert.Throws<UnsendableMessageException>(() => MailComposer.Compose(mail));
        });
    }

    [Fact]
    public void A_line_break_in_the_subject_is_named_in_Chinese()
    {
        var refused = Assert.Throws<UnsendableMessageException>(
            () => MailComposer.Compose(Messages.Mail with { Subject = "预警\r\nBcc: other@labour.test" }));

        Assert.Equal("邮件主题“预警  Bcc: other@labour.test”含有控制字符、换行或损坏的字符，未发送；请改正后重发", refused.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("@labour.test")]
    [InlineData("inbox@")]
    [InlineData("a@b@labour.test")]
    [InlineData("inbox@labour.test,other@labour.test")]
    [InlineData("<inbox@labour.test>")]
    [InlineData("in box@labour.test")]
    [InlineData("张三@labour.test")]
    public void What_is_no_single_address_is_refused(string address)
    {
        Assert.Throws<UnsendableMessageException>(() => MailComposer.Compose(Messages.Mail with { ToAddress = address }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".hidden")]
    [InlineData("../M-000123")]
    [InlineData("M/000123")]
    [InlineData("通知一")]
    public void A_key_that_could_leave_its_folder_is_refused(string key)
    {
        Assert.Throws<UnsendableMessageException>(() => MailComposer.Compose(Messages.Mail with { IdempotencyKey = key }));
    }

    [Fact]
    public void Attachments_with_a_broken_name_or_type_are_refused()
    {
        var named = new MailAttachment("a\r\nb.csv", "text/csv", []);
        var typed = new MailAttachment("a.csv", "csv", []);

        Assert.Throws<UnsendableMessageException>(() => MailComposer.Compose(Messages.Mail with { Attachments = [named] }));
        Assert.Throws<UnsendableMessageException>(() => MailComposer.Compose(Messages.Mail with { Attachments = [typed] }));
    }

    [Fact]
    public async Task No_content_can_look_like_a_boundary()
    {
        using var probe = MailComposer.Compose(WithAttachment);
        var boundary = ((Multipart)probe.Body!).Boundary;

        using var mail = await ReadAsync(WithAttachment with { TextBody = $"--{boundary}--", HtmlBody = $"\n--{boundary}\n" });

        Assert.Equal($"--{boundary}--", mail.TextBody);
        Assert.Equal($"\r\n--{boundary}\r\n", mail.HtmlBody!.ReplaceLineEndings("\r\n"));
        Assert.Single(mail.Attachments);
    }

    private static async Task<byte[]> BytesAsync(OutgoingMail mail)
    {
        using var message = MailComposer.Compose(mail);
        return await MailComposer.WriteAsync(message, TestContext.Current.CancellationToken);
    }

    private static async Task<string> WrittenAsync(OutgoingMail mail) => Encoding.ASCII.GetString(await BytesAsync(mail));

    private static async Task<MimeMessage> ReadAsync(OutgoingMail mail) =>
        await MimeMessage.LoadAsync(new MemoryStream(await BytesAsync(mail)), TestContext.Current.CancellationToken);
}
