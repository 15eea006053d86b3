using MimeKit;
using Monitor.Testing.Hosts;
using Monitor.Testing.Servers;
using Monitor.Worker.Tests.ConfigFiles;

namespace Monitor.Worker.Tests.Scenarios;

/// <summary>From a folder of files to an officer's inbox and telephone, over a real mail server and a real SMS gateway.</summary>
public sealed class RealServersTests(OnDemand<MailServer> mailServer, OnDemand<SmsGateway> smsGateway)
{
    private const string Mobile = "13800000260";
    private const string Enterprise = "示例纺织厂";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_in_the_drop_folder_becomes_a_mail_and_a_text_to_the_officer_on_duty()
    {
        var (mail, sms) = (await mailServer.OrSkipAsync(Token), await smsGateway.OrSkipAsync(Token));
        var address = mail.InboxFor("scenario");
        using var profile = Profile(mail, sms, address);
        using var data = new DataUnderTest();
        var clock = SmallProvinceClock.StartingAt(0, 9, 5);
        await using var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: false, Token);
        await service.EvaluateAsync(Token);

        data.Drop("layoffs/2026-10-19.csv", $"报告编号,企业名称,统一社会信用代码,行政区划代码,行业,裁减类型,裁减人数,裁减前职工人数,报告日期,实施日期,原因,联系电话,状态\nBG-1,{Enterprise},,370281,制造业,经济性裁员,260,1400,2026-10-19,2026-11-19,订单减少,,\n");
        clock.SetUtcNow(SmallProvinceClock.At(0, 9, 20));
        await service.TakeInAsync(Token);
        clock.SetUtcNow(SmallProvinceClock.At(0, 10));
        await service.EvaluateAsync(Token);
        Assert.Equal(3, await service.DeliverAsync(Token)); // the text first; the case's lead is written to, too

        using var read = await MimeMessage.LoadAsync(new MemoryStream(Assert.Single(await mail.DeliveredAsync(address, 1, Token))), Token);
        Assert.StartsWith("【试运行】", read.Subject, StringComparison.Ordinal);
        Assert.Contains("橙色预警", read.Subject, StringComparison.Ordinal);
        Assert.Contains("胶州市", read.Subject, StringComparison.Ordinal);
        Assert.Contains("YJ2026-0001", read.TextBody, StringComparison.Ordinal);
        Assert.Contains(Enterprise, read.TextBody, StringComparison.Ordinal);
        Assert.Contains("260人", read.TextBody, StringComparison.Ordinal);
        Assert.Equal("M-000002", read.Headers["X-Monitor-Key"]);
        Assert.Equal(SmallProvinceClock.At(0, 10), read.Date);

        var text = Assert.Single(await sms.ReceivedAsync(Mobile, 1, Token)).Text;
        Assert.StartsWith("【就业监测】", text, StringComparison.Ordinal);
        Assert.Contains("橙色预警", text, StringComparison.Ordinal);
        Assert.Contains("胶州市", text, StringComparison.Ordinal);
        Assert.Contains("260人", text, StringComparison.Ordinal);
        Assert.DoesNotContain("纺织", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, 70);
        Assert.Empty(data.Mails);
        Assert.Empty(data.Messages);
    }

    private static AProfile Profile(MailServer mail, SmsGateway sms, string address)
    {
        var profile = new AProfile()
            .Without("roster.yaml")
            .WithFile("secrets/mail", mail.Password)
            .WithFile("secrets/sms", sms.Password)
            .WithFile("people.yaml", $$"""
                people:
                  - id: qingdao_duty
                    name: 示例青岛值班员
                    role: duty_officer
                    region: "370200"
                    mail: {{address}}
                    mobile: "{{Mobile}}"
                    receives: { grade: 1, levels: [city, county], data_alerts: true }
                    sms_from_grade: 2
                  - id: qingdao_lead
                    name: 示例青岛带班领导
                    role: lead
                    region: "370200"
                    mail: {{mail.InboxFor("lead")}}
                """);
        return profile.WithFile("service.yaml", File.ReadAllText(Path.Combine(profile.Folder, "service.yaml")) + $$"""

            channels:
              mail:
                host: {{mail.Host}}
                port: {{mail.SubmissionPort}}
                security: starttls
                user: {{mail.User}}
                password_file: secrets/mail
                from_address: {{mail.Sender}}
                from_name: 就业失业监测预警
                fingerprint_sha256: "{{mail.CertificateSha256}}"
              sms:
                url: {{sms.Url}}
                method: get
                parameters: { username: "{user}", password: "{password}", to: "{to}", text: "{text}", coding: "2", charset: UTF-8 }
                user: {{sms.User}}
                password_file: secrets/sms
                signature: 【就业监测】
                accepted_status: [200, 202]
                give_up_status: [400]
            """);
    }
}
