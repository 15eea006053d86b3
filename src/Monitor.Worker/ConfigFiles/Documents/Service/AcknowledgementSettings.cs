using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>How a case is acknowledged away from the desk.</summary>
internal sealed record AcknowledgementSettings
{
    [Meaning("手机能够打开的本系统地址，如 https://monitor.example.gov.cn；不写则通知里不带签收链接"), Pattern("^https?://[^\\s/?#]+$", "http:// 或 https:// 开头、不带路径的地址")]
    public string? Url { get; init; }

    [Meaning("签收链接和签收码多久有效"), Between("5m", "2d")]
    public TimeSpan Valid { get; init; } = TimeSpan.FromHours(2);

    [Meaning("回复短信签收；不写则通知里不带签收码")]
    public ReplySettings? Reply { get; init; }
}
