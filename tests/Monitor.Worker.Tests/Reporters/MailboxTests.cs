using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Monitor.Testing.Hosts;
using Monitor.Testing.Servers;
using Monitor.Worker.Record;
using Monitor.Worker.Reporters.Mailbox;

namespace Monitor.Worker.Tests.Reporters;

/// <summary>Reports by mail, over a real postfix and a real dovecot.</summary>
public sealed class MailboxTests(OnDemand<MailServer> mailServer) : IAsyncLifetime
{
    private const string Headings = "报告编号,企业名称,统一社会信用代码,行政区划代码,裁减类型,裁减人数,裁减前职工人数,报告日期,原因\n";
    private const string Good = Headings + "2026-1,甲东示例纺织厂,,990101,经济性裁员,30,400,2026-11-02,订单减少\n";
    private readonly DataUnderTest data = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.FromHours(8)));
    private readonly List<IDisposable> owned = [];
    private MailServer server = null!;
    private ServiceUnderTest service = null!;
    private string mill = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await mailServer.OrSkipAsync(Token);
        mill = server.InboxFor($"mill{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        await EmptyAsync();
        service = await OpenAsync(server.ImapsPort, wakesItself: false);
        await service.Record.Reporters.PutAsync(new() { Id = "jd-mill", Enterprise = "甲东示例纺织厂", Region = SmallProfile.East, Mail = mill, MadeAt = clock.GetUtcNow() }, "duty", "test", Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (service is not null)
        {
            await service.DisposeAsync();
        }

        owned.ForEach(one => one.Dispose());
        data.Dispose();
    }

    [Fact]
    public async Task A_good_sheet_is_taken_and_answered_with_its_receipt()
    {
        await SendAsync(AMail("裁员报告", Csv("十一月.csv", Good)));

        Assert.Equal(1, await LookAsync());

        var report = Assert.Single(service.Record.ReadReports(0)).Report;
        Assert.Equal(("layoff_http", "jd-mill/2026-1", "甲东示例纺织厂", 30, "HZ-20261102-000001"), (report.Source, report.Number, report.Enterprise, report.People, report.Receipt));
        var answer = await AnswerAsync(1);
        Assert.Equal("回执 HZ-20261102-000001：报告已收到", answer.Subject);
        Assert.Contains("附件 十一月.csv：登记1行。", answer.TextBody, StringComparison.Ordinal);
        Assert.Equal("auto-generated", answer.Headers["Auto-Submitted"]);
        Assert.Equal((0, 1, 0), await FoldersAsync());
    }

    [Fact]
    public async Task Of_a_sheet_with_three_faulty_rows_the_others_are_taken_and_each_fault_is_told()
    {
        var rows = string.Concat(Enumerable.Range(2, 5).Select(number => string.Create(CultureInfo.InvariantCulture, $"2026-{number},甲东示例纺织厂,,990101,经济性裁员,{number},400,2026-11-02,\n")));
        var faulty = "2026-8,甲东示例纺织厂,,999999,经济性裁员,30,400,2026-11-02,\n2026-9,甲东示例纺织厂,,990101,经济性裁员,三十,400,2026-11-02,\n2026-10,别家厂,,990101,经济性裁员,30,400,2026-11-02,\n";
        await SendAsync(AMail("裁员报告", Csv("a.csv", Good + rows + faulty)));

        await LookAsync();

        Assert.Equal(6, service.Record.ReadReports(0).Count());
        var answer = await AnswerAsync(1);
        Assert.Equal("回执 HZ-20261102-000001：部分内容退回", answer.Subject);
        Assert.Contains("附件 a.csv：登记6行，退回3行。", answer.TextBody, StringComparison.Ordinal);
        Assert.Contains("第8行“行政区划代码”列：地区“999999”不在区划表中", answer.TextBody, StringComparison.Ordinal);
        Assert.Contains("第9行“裁减人数”列：“三十”不是整数人数", answer.TextBody, StringComparison.Ordinal);
        Assert.Contains("第10行：“别家厂”与这个邮箱登记的企业（甲东示例纺织厂）不符", answer.TextBody, StringComparison.Ordinal);
        Assert.Equal((0, 1, 0), await FoldersAsync());
    }

    [Fact]
    public async Task A_mail_without_a_sheet_is_returned_with_what_to_do()
    {
        await SendAsync(AMail("裁员报告", new MimePart("application", "pdf") { FileName = "方案.pdf", Content = new MimeContent(new MemoryStream([1, 2, 3])), ContentDisposition = new("attachment") }));

        await LookAsync();

        var answer = await AnswerAsync(1);
        Assert.Equal("退回：没有找到报告表格", answer.Subject);
        Assert.Contains("来信的附件（方案.pdf）不是 xlsx 或 csv 表格", answer.TextBody, StringComparison.Ordinal);
        Assert.Equal((0, 0, 1), await FoldersAsync());
        Assert.Empty(service.Record.ReadReports(0));
    }

    [Fact]
    public async Task A_bomb_in_a_workbook_is_returned_unread()
    {
        await SendAsync(AMail("裁员报告", new MimePart("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet") { FileName = "报告.xlsx", Content = new MimeContent(Bomb()), ContentDisposition = new("attachment"), ContentTransferEncoding = ContentEncoding.Base64 }));
        var before = GC.GetTotalAllocatedBytes(precise: true);

        await LookAsync();

        Assert.Equal("表格有误，已逐行答复", Assert.Single(await MailsAsync()).Reason);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 100L << 20); // of 256 MB that it would unpack to
        var answer = await AnswerAsync(1);
        Assert.Equal("退回：报告没有登记", answer.Subject);
        Assert.Contains("附件 报告.xlsx：没有登记。", answer.TextBody, StringComparison.Ordinal);
        Assert.Equal((0, 0, 1), await FoldersAsync());
        Assert.Empty(service.Record.ReadReports(0));
    }

    [Fact]
    public async Task A_sender_is_told_of_its_own_file_and_not_to_mend_our_configuration()
    {
        await SendAsync(AMail("裁员报告", Csv("错行.csv", Headings + "1,甲东示例纺织厂,,990199,经济性裁员,1,4,2026-11-02,\n"), Csv("表头.csv", "企业\n甲东示例纺织厂\n")));

        await LookAsync();

        var answer = await AnswerAsync(1);
        Assert.Contains("附件 错行.csv：没有登记。1 行中有 1 行有误，超过 50% 的上限，整份暂扣；请按下面所列原因改正后整份重新发来。", answer.TextBody, StringComparison.Ordinal);
        Assert.Contains("第2行“行政区划代码”列：地区“990199”不在区划表中；请核对名称或代码。", answer.TextBody, StringComparison.Ordinal);
        Assert.Contains("附件 表头.csv：没有登记。表头缺少", answer.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("yaml", answer.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("配置", answer.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("mail/", answer.TextBody, StringComparison.Ordinal);
        await using var reader = service.Record.Reader();
        Assert.Contains(reader.Quarantine, row => row.Remedy == "历史代码请补入 regions.yaml 的 former_codes");
    }

    [Fact]
    public async Task A_mail_that_cannot_be_read_does_not_hold_up_those_behind_it()
    {
        await AppendAsync("no header at all\r\n\r\nnothing\r\n");
        await SendAsync(AMail("裁员报告", Csv("十一月.csv", Good)));

        Assert.Equal(2, await LookAsync());

        Assert.Equal([(MailOutcome.SetAside, "邮件的格式已损坏，无法读取；请发件人重新发送"), (MailOutcome.Taken, "")], (await MailsAsync()).Select(row => (row.Outcome, row.Reason)));
        Assert.Equal((0, 1, 1), await FoldersAsync());
    }

    [Fact]
    public async Task The_same_mail_twice_is_one_report_and_one_answer_and_the_same_sheet_in_a_new_mail_is_told_so()
    {
        var mail = AMail("裁员报告", Csv("a.csv", Good));
        await SendAsync(mail);
        await SendAsync(mail);
        Assert.Equal(2, await LookAsync());
        Assert.Equal([MailOutcome.Taken, MailOutcome.Repeated], (await MailsAsync()).Select(row => row.Outcome));
        await service.DeliverAsync(Token);

        await SendAsync(AMail("再发一次", Csv("a.csv", Good)));
        await LookAsync();

        Assert.Single(service.Record.ReadReports(0));
        Assert.Equal("回执 HZ-20261102-000001：此前已收到", (await AnswerAsync(2)).Subject);
        Assert.Equal((0, 3, 0), await FoldersAsync());
    }

    [Fact]
    public async Task Automatic_mail_strangers_and_mail_beyond_measure_are_set_aside_and_nobody_is_answered()
    {
        var automatic = AMail("自动回复：外出", Csv("a.csv", Good));
        automatic.Headers.Add(HeaderId.AutoSubmitted, "auto-replied");
        await SendAsync(automatic);
        var stranger = AMail("裁员报告", Csv("a.csv", Good));
        stranger.From.Clear();
        stranger.From.Add(MailboxAddress.Parse("stranger@labour.test"));
        await SendAsync(stranger);
        await SendAsync(AMail("大文件", Csv("a.csv", Good + new string(' ', 800_000))));

        await LookAsync();

        Assert.Equal(
            ["自动发出的邮件，不作处理", "发件地址不属于已登记的报送单位或人员；确系报送单位的，请用 monitor reporter put 登记其邮箱"],
            (await MailsAsync()).Take(2).Select(row => row.Reason));
        Assert.Contains("超过 524288 字节的上限，没有下载", (await MailsAsync())[2].Reason, StringComparison.Ordinal);
        Assert.All(await MailsAsync(), row => Assert.Equal((MailOutcome.SetAside, null), (row.Outcome, row.Answer)));
        Assert.Equal(0, await service.DeliverAsync(Token));
        Assert.Equal((0, 0, 3), await FoldersAsync());
        Assert.Empty(service.Record.ReadReports(0));
    }

    [Fact]
    public async Task However_the_connection_is_cut_a_mail_is_taken_once_and_answered_once()
    {
        var whole = 0L;
        await using (var measured = new CuttingProxy(server.ImapsPort, long.MaxValue))
        {
            await SendAsync(AMail("量一量", Csv("a.csv", Good)));
            await ReopenAsync(measured.Port);
            await LookAsync();
            whole = measured.Passed;
        }

        var cuts = 0;
        for (var (number, cutAfter) = (2, 1L); cutAfter < whole; number++, cutAfter += whole / 24)
        {
            await using (var proxy = new CuttingProxy(server.ImapsPort, cutAfter))
            {
                await SendAsync(AMail("裁员报告", Csv("a.csv", Good.Replace("2026-1,", string.Create(CultureInfo.InvariantCulture, $"2026-{number},"), StringComparison.Ordinal))));
                await ReopenAsync(proxy.Port);
                cuts += await Xunit.Record.ExceptionAsync(LookAsync) is null ? 0 : 1;
            }

            await ReopenAsync(server.ImapsPort);
            await LookAsync();
            clock.Advance(TimeSpan.FromMinutes(10)); // an address is answered twenty times an hour at most
            Assert.Equal(number, service.Record.ReadReports(0).Count());
            Assert.Equal(number, (await MailsAsync()).Count(row => row.Answer is not null));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figure: the mailbox's connection was cut {cuts} times at other places of its {whole} bytes; every mail was taken once."));
        Assert.InRange(cuts, 15, 26);
        Assert.All(service.Record.ReadReports(0), report => Assert.Equal(1, report.Version));
        Assert.Equal(0, (await FoldersAsync()).Waiting);
    }

    [Fact]
    public async Task An_official_reports_for_the_enterprises_of_the_region_and_for_no_other()
    {
        var mail = AMail("本县报告", Csv("a.csv", Good.Replace("甲东示例纺织厂", "甲东任意厂", StringComparison.Ordinal) + "2026-2,乙南某厂,,990201,经济性裁员,30,400,2026-11-02,\n2026-3,甲西某厂,,990102,经济性裁员,30,400,2026-11-02,\n"));
        mail.From.Clear();
        mail.From.Add(MailboxAddress.Parse(server.InboxFor("county")));
        await SendAsync(mail);

        await LookAsync();

        Assert.Equal([("layoffs", "2026-1"), ("layoffs", "2026-3")], service.Record.ReadReports(0).Select(it => (it.Report.Source, it.Report.Number)));
        Assert.Equal("county", Assert.Single(await MailsAsync()).Sender);
    }

    [Fact]
    public async Task The_watch_is_told_of_new_mail_without_asking_again()
    {
        await service.DisposeAsync();
        service = await OpenAsync(server.ImapsPort, wakesItself: true);
        await service.RunAsync(Token);
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, Token); // it has looked and waits; its own clock stands still

        await SendAsync(AMail("裁员报告", Csv("a.csv", Good)));

        await Eventually.HoldsAsync(() => service.Record.ReadReports(0).Count(), count => count == 1, count => $"{count} reports", Token);
    }

    private Task<int> LookAsync() => service.Host.Services.GetRequiredService<MailboxWatch>().LookAsync(Token);

    private async Task ReopenAsync(int port)
    {
        await service.DisposeAsync();
        service = await OpenAsync(port, wakesItself: false);
    }

    private async Task<ServiceUnderTest> OpenAsync(int port, bool wakesItself)
    {
        var profile = new SmallProfile(listen: "http://127.0.0.1:0");
        owned.Add(profile);
        profile.Write("secrets/mail", server.Password);
        profile.Write("secrets/mailbox", server.InboxPassword);
        profile.Write("people.yaml", await File.ReadAllTextAsync(Path.Combine(profile.Folder, "people.yaml"), Token) + $"\n  - {{ id: county, name: 示例甲市专员, role: analyst, region: \"990100\", mail: {server.InboxFor("county")} }}\n");
        profile.Write("service.yaml", await File.ReadAllTextAsync(Path.Combine(profile.Folder, "service.yaml"), Token) + $$"""

            channels:
              mail: { host: {{server.Host}}, port: {{server.SubmissionPort}}, security: starttls, user: {{server.User}}, password_file: secrets/mail, from_address: {{server.Sender}}, fingerprint_sha256: "{{server.CertificateSha256}}" }
            mailbox: { host: {{server.Host}}, port: {{port}}, security: tls, user: {{server.ReportsUser}}, password_file: secrets/mailbox, fingerprint_sha256: "{{server.CertificateSha256}}", largest: 512KB }
            """);
        return await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself, Token);
    }

    private MimeMessage AMail(string subject, params MimeEntity[] attachments) => new(
        [MailboxAddress.Parse(mill)],
        [MailboxAddress.Parse(server.Reports)],
        subject,
        new Multipart("mixed", [new TextPart("plain") { Text = "见附件。" }, .. attachments]));

    private static MimePart Csv(string name, string text) => new("text", "csv")
    {
        FileName = name,
        Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(text))),
        ContentDisposition = new("attachment"),
        ContentTransferEncoding = ContentEncoding.Base64,
    };

    private static MemoryStream Bomb()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            var zeros = new byte[1 << 16];
            for (var written = 0; written < 256 << 4; written++)
            {
                part.Write(zeros);
            }
        }

        stream.Position = 0;
        return stream;
    }

    private async Task SendAsync(MimeMessage mail)
    {
        var before = Waiting();
        using var client = new SmtpClient();
        client.ServerCertificateValidationCallback = (_, certificate, _, _) => certificate!.GetCertHashString(HashAlgorithmName.SHA256) == server.CertificateSha256;
        await client.ConnectAsync(server.Host, server.SubmissionPort, SecureSocketOptions.StartTls, Token);
        await client.AuthenticateAsync(server.User, server.Password, Token);
        await client.SendAsync(mail, MailboxAddress.Parse(server.Sender), mail.To.Mailboxes, Token);
        await client.DisconnectAsync(true, Token);
        await Eventually.HoldsAsync(() => server.ArrivedForReports(), count => count > before, count => $"{count} mails for reports", Token);

        int Waiting() => server.ArrivedForReports();
    }

    private async Task<MimeMessage> AnswerAsync(int count)
    {
        await service.DeliverAsync(Token);
        var mails = await server.DeliveredAsync(mill, count, Token);
        Assert.Equal(count, mails.Length);
        return await MimeMessage.LoadAsync(new MemoryStream(mails[^1]), Token);
    }

    private async Task<List<TakenMailRow>> MailsAsync()
    {
        await using var reader = service.Record.Reader();
        return await reader.TakenMails.OrderBy(row => row.Id).ToListAsync(Token);
    }

    private async Task<(int Waiting, int Processed, int Returned)> FoldersAsync()
    {
        using var imap = await ConnectAsync();
        return (await CountAsync(imap, "INBOX"), await CountAsync(imap, "已处理"), await CountAsync(imap, "退回"));
    }

    private async Task EmptyAsync()
    {
        using var imap = await ConnectAsync();
        foreach (var folder in (await imap.GetFoldersAsync(imap.PersonalNamespaces[0], cancellationToken: Token)).DistinctBy(folder => folder.FullName))
        {
            await folder.OpenAsync(FolderAccess.ReadWrite, Token);
            if (folder.Count > 0)
            {
                await folder.AddFlagsAsync(await folder.SearchAsync(MailKit.Search.SearchQuery.All, Token), MessageFlags.Deleted, true, Token);
                await folder.ExpungeAsync(Token);
            }
        }
    }

    /// <summary>Lays bytes into the mailbox that no mail program would send.</summary>
    private async Task AppendAsync(string mail)
    {
        using var tcp = new System.Net.Sockets.TcpClient(server.Host, server.ImapsPort);
        await using var tls = new System.Net.Security.SslStream(tcp.GetStream(), false, (_, certificate, _, _) => certificate!.GetCertHashString(HashAlgorithmName.SHA256) == server.CertificateSha256);
        await tls.AuthenticateAsClientAsync(server.Host);
        using var lines = new StreamReader(tls, Encoding.ASCII);
        async Task TellAsync(string text, string until)
        {
            await tls.WriteAsync(Encoding.ASCII.GetBytes(text), Token);
            while (await lines.ReadLineAsync(Token) is { } line && !line.StartsWith(until, StringComparison.Ordinal))
            {
            }
        }

        await TellAsync($"a LOGIN \"{server.ReportsUser}\" \"{server.InboxPassword}\"\r\n", "a OK");
        await TellAsync(string.Create(CultureInfo.InvariantCulture, $"b APPEND INBOX {{{mail.Length}}}\r\n"), "+");
        await TellAsync($"{mail}\r\n", "b OK");
    }

    private async Task<ImapClient> ConnectAsync()
    {
        var imap = new ImapClient { ServerCertificateValidationCallback = (_, certificate, _, _) => certificate!.GetCertHashString(HashAlgorithmName.SHA256) == server.CertificateSha256 };
        await imap.ConnectAsync(server.Host, server.ImapsPort, SecureSocketOptions.SslOnConnect, Token);
        await imap.AuthenticateAsync(server.ReportsUser, server.InboxPassword, Token);
        return imap;
    }

    private static async Task<int> CountAsync(ImapClient imap, string name)
    {
        var folder = (await imap.GetFoldersAsync(imap.PersonalNamespaces[0], cancellationToken: Token)).FirstOrDefault(one => one.Name == name);
        if (folder is null)
        {
            return 0;
        }

        await folder.StatusAsync(StatusItems.Count, Token);
        return folder.Count;
    }
}
