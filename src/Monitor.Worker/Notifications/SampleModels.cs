namespace Monitor.Worker.Notifications;

/// <summary>Models with something in every place, so that a check reaches every part of a template.</summary>
internal static class SampleModels
{
    private static readonly GradeBadge Badge = new("橙色预警", "严重（Ⅱ级）", "#e8590c", "#ffffff");

    public static SmsModel Sms { get; } = new("演练：", "示例市示例区", "橙色预警", "（严重（Ⅱ级））", "触发橙色预警", "1家企业裁减200人", "YJ2026-0001", 2, "新发2起");

    public static MailModel Mail { get; } = new()
    {
        Title = "示例监测系统",
        Prefix = "【演练】",
        Banners = ["演练"],
        Headline = "示例市示例区触发橙色预警：1家企业裁减200人",
        Overview = "新发2起",
        Grade = Badge,
        Number = "YJ2026-0001",
        Items = [Item, Item],
        Moment = "2026年1月5日8时00分",
        SnapshotId = "S-202601050800-00000000",
        RuleVersion = "000000000000",
    };

    private static MailItem Item => new()
    {
        Event = "新发",
        Headline = "示例市示例区触发橙色预警：1家企业裁减200人",
        Region = "示例市示例区",
        Grade = Badge,
        Rule = "示例规则",
        Sentence = "示例理由。",
        Basis = "示例依据",
        Number = "YJ2026-0001",
        Period = "2026年1月5日",
        Figures = [new MailFigure("裁减人数", "200人", "")],
        Enterprises = [new MailEnterprise("示例企业", "示例市示例区", "200人", "20%", "B1")],
        MoreEnterprises = 1,
        History = ["1月1日新发"],
        DataNotes = ["示例数据状态。"],
        NextStep = "请核实。",
    };
}
