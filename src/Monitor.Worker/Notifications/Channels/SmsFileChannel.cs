using System.Globalization;
using System.Text;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>Leaves each text message as <c>sms/KEY.txt</c> in the data folder while no gateway is configured.</summary>
internal sealed class SmsFileChannel(string dataFolder, bool isTakenOn = false) : ISmsChannel
{
    private readonly HandoverFolder folder = new(dataFolder, "sms", isTakenOn);

    public string Description => isTakenOn ? "短信写入数据目录的 sms 文件夹，由前置机代发" : "未配置短信网关，短信只写入数据目录的 sms 文件夹，须人工转发";

    public bool IsFallback => !isTakenOn;

    public async Task<DeliveryOutcome> SendAsync(OutgoingSms sms, CancellationToken cancellationToken)
    {
        try
        {
            OutgoingField.RequireKey(sms.IdempotencyKey);
            OutgoingField.RequirePhoneNumber(sms.ToNumber);
            OutgoingField.RequireText(sms.Text);
            return await folder.LeaveAsync($"{sms.IdempotencyKey}.txt", Encoding.UTF8.GetBytes(Written(sms)), cancellationToken);
        }
        catch (UnsendableMessageException unsendable)
        {
            return DeliveryOutcome.GiveUp(unsendable.Message);
        }
    }

    // the full number: whoever hands the message on needs it
    private static string Written(OutgoingSms sms)
    {
        var date = ChinaTime.Of(sms.Date).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return $"编号: {sms.IdempotencyKey}\n收件人: {sms.ToNumber}\n时间: {date}（北京时间）\n\n{sms.Text.ReplaceLineEndings("\n")}\n";
    }
}
