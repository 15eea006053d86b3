using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Stories;

/// <summary>Messages to somebody that must come.</summary>
[Meaning("发给一个人的通知")]
internal sealed record ExpectedMessage
{
    [Meaning("发给谁（人员编号）")]
    public required string To { get; init; }

    [Meaning("方式：mail 邮件、sms 短信")]
    public required MessageWay By { get; init; }

    [Meaning("条数"), Between(1, 1000)]
    public int Count { get; init; } = 1;

    [Meaning("其中至少一条含有的文字，每项都要有")]
    public ImmutableArray<string> Says { get; init; } = [];
}
