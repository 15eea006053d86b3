using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>How long each class of data is kept. Alerts, their changes, snapshots, cases and the audit log are kept for good.</summary>
internal sealed record RetentionSettings
{
    /// <summary>网络安全法 §21: network logs are kept for no less than six months, the longest of which have 184 days.</summary>
    public static TimeSpan LeastLogs { get; } = TimeSpan.FromDays(184);

    [Meaning("运行日志保存多久，不少于 184d（网络安全法第二十一条：不少于六个月）；由系统日志服务（journald）执行"), Between("1d", "3650d")]
    public TimeSpan Logs { get; init; } = LeastLogs;

    [Meaning("企业报告的联系方式（联系人、联系电话、统一社会信用代码）和报送邮件的来信地址自收到起保存多久，到期删除"), Between("30d", "3650d")]
    public TimeSpan Contacts { get; init; } = TimeSpan.FromDays(730);

    [Meaning("隔离行的原文（含改正后的内容）自收到起保存多久，到期清除；行号、字段和原因保留"), Between("7d", "3650d")]
    public TimeSpan QuarantinedRows { get; init; } = TimeSpan.FromDays(365);

    [Meaning("已发通知的正文（内含签收链接、签收码，给企业的答复）自生成起保存多久，到期清除，数据目录的 mail、sms 里的副本一并删除；收件人、所涉事项和投递经过保留"), Between("30d", "3650d")]
    public TimeSpan Messages { get; init; } = TimeSpan.FromDays(730);

    [Meaning("数据文件（收件目录里已接收、暂扣、退回的，以及邮件报来的表格原件）自收到起、简报草稿自最后一次写出起保存多久，到期删除；归档的简报不删除"), Between("30d", "3650d")]
    public TimeSpan Files { get; init; } = TimeSpan.FromDays(1095);

    [Meaning("签收链接和签收码（自失效起）、撤销的个人密钥和报送密钥、报送邀请（自撤销或过期起）的登记保存多久，到期删除；删除后同样不能再用"), Between("30d", "3650d")]
    public TimeSpan Credentials { get; init; } = TimeSpan.FromDays(365);

    [Meaning("防止重复办理的登记保存多久，到期删除：接口办理的幂等键（自事项办结起，立项、重启的不删除）、催报记录（自发出起）、时序数据库补收的数据点（自补收起）"), Between("30d", "3650d")]
    public TimeSpan Requests { get; init; } = TimeSpan.FromDays(365);
}
