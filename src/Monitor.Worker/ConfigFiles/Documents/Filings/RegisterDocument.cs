using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>The register of those who must report regularly.</summary>
internal sealed record RegisterDocument : FilingSection
{
    [Meaning("报送期限；几条都适用时，以地区最近的一条为准"), NotEmpty]
    public required ImmutableArray<DeadlineDocument> Deadlines { get; init; }

    [Meaning("逾期名单回看多少期"), Between(1, 52)]
    public int LookbackPeriods { get; init; } = 3;

    [Meaning("向尚未报告的单位发催报邮件的时点；每个时点每期只发一次，报告到了就不发")]
    public ImmutableArray<ReminderDocument> Reminders { get; init; } = [];

    [Meaning("企业打开填报页面的网址，写入催报邮件；不写则用服务监听的地址；服务只在本机监听的，邮件里不写网址"), Pattern("^https?://[^\\s]+$", "http:// 或者 https:// 开头的网址")]
    public string? Address { get; init; }

    [Meaning("把尚未报告的单位名单发给当地值班员的时点；不写则不发")]
    public ReminderDocument? Lists { get; init; }
}
