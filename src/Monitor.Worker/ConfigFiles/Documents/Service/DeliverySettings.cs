using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>How messages are delivered and tried again.</summary>
internal sealed record DeliverySettings
{
    [Meaning("每隔多久查看一次待发通知"), Between("1s", "1h")]
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(10);

    [Meaning("发送失败后依次等待多久再试，用完后重复最后一个"), NotEmpty, Between("1s", "7d")]
    public ImmutableArray<TimeSpan> Retry { get; init; } =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];

    [Meaning("多久仍未送达即放弃"), Between("1m", "30d")]
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromDays(2);

    [Meaning("多久没有收到送达回执即由下一个通道接替"), Between("1m", "1d")]
    public TimeSpan UnknownAfter { get; init; } = TimeSpan.FromMinutes(10);

    [Meaning("每个号码每天的短信限额；不写则不限")]
    public BudgetSettings? Budget { get; init; }

    [Meaning("免打扰时段：最低级别的短信和群消息到时段结束再发；不写则没有")]
    public QuietSettings? QuietHours { get; init; }

    [Meaning("给同一号码发过短信后，多久以内的后续短信合为一条再发；最高级别不等。0s 为不合并"), Between("0s", "4h")]
    public TimeSpan Gather { get; init; }

    [Meaning("短信的限制")]
    public SmsTextSettings SmsText { get; init; } = new();

    [Meaning("接收服务商的送达回执；不写则不收")]
    public ReceiptSettings? Receipts { get; init; }
}
