using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>service.yaml: how the service runs.</summary>
[Meaning("运行设置：标题、模式、存储、定时、通道")]
internal sealed record ServiceDocument
{
    [Meaning("系统标题，出现在邮件、周报和状态页里")]
    public required string Title { get; init; }

    [Meaning("trial 试运行；production 正式运行（必须配置邮件和短信通道）；replay_only 只作历史回放，不发通知")]
    public required ServiceMode Mode { get; init; }

    [Meaning("时区（IANA 名称）")]
    public string TimeZone { get; init; } = "Asia/Shanghai";

    [Meaning("存储")]
    public StoreSettings Store { get; init; } = new();

    [Meaning("审计记录")]
    public AuditSettings Audit { get; init; } = new();

    [Meaning("研判")]
    public EvaluationSettings Evaluation { get; init; } = new();

    [Meaning("周报")]
    public BriefingSettings Briefing { get; init; } = new();

    [Meaning("接收")]
    public IntakeSettings Intake { get; init; } = new();

    [Meaning("各类数据保存多久；预警、快照、事项和审计记录长期保存，不在此列")]
    public RetentionSettings Retention { get; init; } = new();

    [Meaning("投递")]
    public DeliverySettings Delivery { get; init; } = new();

    [Meaning("本机网页与接口")]
    public HttpSettings Http { get; init; } = new();

    [Meaning("通知通道；不写的通道以文件代替，存放在数据目录")]
    public ChannelSettings Channels { get; init; } = new();

    [Meaning("以链接、短信签收事项")]
    public AcknowledgementSettings Acknowledgement { get; init; } = new();

    [Meaning("接收报告的邮箱；不写则不收邮件")]
    public MailboxSettings? Mailbox { get; init; }

    [Meaning("接收一份时间序列副本的时序数据库（InfluxDB 或兼容的），供看板使用；不写则不复制")]
    public InfluxSettings? Influx { get; init; }
}
