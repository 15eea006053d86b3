using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Tests.Notifications.Channels;

public sealed class FileChannelTests : IDisposable
{
    private readonly ScratchFolder data = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task What_a_front_end_host_takes_on_is_a_channel_like_any_other()
    {
        var channel = new SmsFileChannel(data.Path, isTakenOn: true);

        Assert.Equal((false, "短信写入数据目录的 sms 文件夹，由前置机代发"), (channel.IsFallback, channel.Description));
        Assert.Equal("已写入数据目录的 sms/S-000045.txt，由前置机代发", (await channel.SendAsync(Messages.Sms, Token)).Reason);
    }

    [Fact]
    public async Task A_mail_is_left_as_the_bytes_a_server_would_get()
    {
        var channel = new MailFileChannel(data.Path);

        var outcome = await channel.SendAsync(Messages.Mail, Token);

        Assert.Equal(new DeliveryOutcome(DeliveryResult.Accepted, "已写入数据目录的 mail/M-000123.eml，请人工转发", "mail/M-000123.eml"), outcome);
        using var composed = MailComposer.Compose(Messages.Mail);
        Assert.Equal(await MailComposer.WriteAsync(composed, Token), await File.ReadAllBytesAsync(InData("mail/M-000123.eml"), Token));
        Assert.True(channel.IsFallback);
    }

    [Fact]
    public async Task A_text_message_is_left_with_the_full_number_to_hand_on()
    {
        var outcome = await new SmsFileChannel(data.Path).SendAsync(Messages.Sms, Token);

        Assert.Equal("sms/S-000045.txt", outcome.ProviderReference);
        Assert.Equal(
            """
            编号: S-000045
            收件人: 13800138000
            时间: 2026-01-05 08:30:00（北京时间）

            【劳动监测】橙色预警：示例县两周裁员1200人，请登录查看

            """,
            await File.ReadAllTextAsync(InData("sms/S-000045.txt"), Token));
    }

    [Fact]
    public async Task Sending_the_same_again_changes_nothing_and_is_delivered()
    {
        var channel = new MailFileChannel(data.Path);

        await channel.SendAsync(Messages.Mail, Token);
        var written = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(InData("mail/M-000123.eml"), written);
        var again = await channel.SendAsync(Messages.Mail with { }, Token);

        Assert.Equal(DeliveryResult.Accepted, again.Result);
        Assert.Equal(written, File.GetLastWriteTimeUtc(InData("mail/M-000123.eml")));
        Assert.Single(Directory.EnumerateFileSystemEntries(InData("mail")));
    }

    [Fact]
    public async Task Another_message_under_a_used_number_never_replaces_the_first_one_nor_passes_as_delivered()
    {
        var channel = new SmsFileChannel(data.Path);

        await channel.SendAsync(Messages.Sms, Token);
        var other = await channel.SendAsync(Messages.Sms with { Text = "【劳动监测】红色预警" }, Token);

        Assert.Equal(DeliveryOutcome.TryLater("数据目录中已有编号相同、内容不同的文件 sms/S-000045.txt，没有覆盖；请移走旧文件"), other);
        Assert.Contains("橙色预警", await File.ReadAllTextAsync(InData("sms/S-000045.txt"), Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_crash_left_half_written_is_replaced_and_gone()
    {
        Directory.CreateDirectory(InData("sms"));
        await File.WriteAllTextAsync(InData("sms/.S-000045.txt.tmp"), "编号: S-0", Token);

        var outcome = await new SmsFileChannel(data.Path).SendAsync(Messages.Sms, Token);

        Assert.Equal(DeliveryResult.Accepted, outcome.Result);
        Assert.Equal([InData("sms/S-000045.txt")], Directory.EnumerateFiles(InData("sms")));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_tried_again()
    {
        data.File("mail", "a file where the folder should be");

        var outcome = await new MailFileChannel(data.Path).SendAsync(Messages.Mail, Token);

        Assert.Equal(DeliveryOutcome.TryLater("数据目录的 mail/M-000123.eml 无法写入；请检查磁盘空间与权限"), outcome);
    }

    [Fact]
    public async Task A_key_that_could_leave_the_folder_is_given_up()
    {
        var mail = await new MailFileChannel(data.Path).SendAsync(Messages.Mail with { IdempotencyKey = "../../M-1" }, Token);
        var sms = await new SmsFileChannel(data.Path).SendAsync(Messages.Sms with { IdempotencyKey = "/tmp/S-1" }, Token);

        Assert.Equal((DeliveryResult.GiveUp, DeliveryResult.GiveUp), (mail.Result, sms.Result));
        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Path));
    }

    [Fact]
    public async Task Files_with_personal_numbers_are_closed_to_other_users()
    {
        await new SmsFileChannel(data.Path).SendAsync(Messages.Sms, Token);

        if (!OperatingSystem.IsWindows())
        {
            Assert.False(File.GetUnixFileMode(InData("sms/S-000045.txt")).HasFlag(UnixFileMode.OtherRead));
        }
    }

    private string InData(string name) => Path.Combine(data.Path, name);
}
