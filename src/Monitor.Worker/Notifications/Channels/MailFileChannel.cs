namespace Monitor.Worker.Notifications.Channels;

/// <summary>Leaves each mail as <c>mail/KEY.eml</c> in the data folder while no mail server is configured.</summary>
internal sealed class MailFileChannel(string dataFolder, bool isTakenOn = false) : IMailChannel
{
    private readonly HandoverFolder folder = new(dataFolder, "mail", isTakenOn);

    public string Description => isTakenOn ? "邮件写入数据目录的 mail 文件夹，由前置机代发" : "未配置邮件服务器，邮件只写入数据目录的 mail 文件夹，须人工转发";

    public bool IsFallback => !isTakenOn;

    public async Task<DeliveryOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        try
        {
            using var message = MailComposer.Compose(mail);
            var content = await MailComposer.WriteAsync(message, cancellationToken);
            return await folder.LeaveAsync($"{mail.IdempotencyKey}.eml", content, cancellationToken);
        }
        catch (UnsendableMessageException unsendable)
        {
            return DeliveryOutcome.GiveUp(unsendable.Message);
        }
    }
}
