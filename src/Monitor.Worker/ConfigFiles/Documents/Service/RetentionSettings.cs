using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>How long each class of data is kept. Alerts, their changes, snapshots, cases and the audit log are kept for good.</summary>
internal sealed record RetentionSettings
{
    /// <summary>网络安全法 §21: network logs are kept for no less than six months, the longest of which have 184 days.</summary>
    public static TimeSpan LeastLogs { get; } = TimeSpan.FromDays(184);

    [Meaning("运行日志保存多久，不少于 184d（网络安全法第二十一条：不少于六个月）；由系统日志服务（journald）执行"), Between("1d", "3650d")]
    public TimeSpan Logs { get; init; } = LeastLogs;

    [Meaning("企业报告的联系方式（联系电话、统一社会信用代码）自收到起保存多久，到期删除"), Between("30d", "3650d")]
    public TimeSpan Contacts { get; init; } = TimeSpan.FromDays(730);

    [Meaning("隔离行的原文（含改正后的内容）自收到起保存多久，到期清除；行号、字段和原因保留"), Between("7d", "3650d")]
    public TimeSpan QuarantinedRows { get; init; } = TimeSpan.FromDays(365);

    [Meaning("已发通知的正文（内含签收链接、签收码，给企业的答复）自生成起保存多久，到期清除；收件人、所涉事项和投递经过保留"), Between("30d", "3650d")]
    public TimeSpan Messages { get; init; } = TimeSpan.FromDays(730);

    [Meaning("已接收的数据文件（收件目录里的，以及邮件报来的表格原件）自接收起保存多久，到期删除"), Between("30d", "3650d")]
    public TimeSpan Files { get; init; } = TimeSpan.FromDays(1095);
}
