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
}
