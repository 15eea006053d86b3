using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.People;

/// <summary>A person and what the person is told.</summary>
internal sealed record PersonDocument
{
    [Meaning("编号，不得重复"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Id { get; init; }

    [Meaning("姓名")]
    public required string Name { get; init; }

    [Meaning("职责：duty_officer 值班员、lead 带班领导、analyst 分析员、operator 运维员、auditor 审计员")]
    public required PersonRole Role { get; init; }

    [Meaning("负责的地区（区划代码）；此地区及其下级地区的预警会通知此人"), Pattern(Shapes.RegionCode, Shapes.RegionCodeMeaning), MayBeNumber]
    public required string Region { get; init; }

    [Meaning("电子邮箱"), Pattern(Shapes.Mail, Shapes.MailMeaning)]
    public string? Mail { get; init; }

    [Meaning("手机号码"), Pattern(Shapes.Mobile, Shapes.MobileMeaning), MayBeNumber]
    public string? Mobile { get; init; }

    [Meaning("座机或值班电话，供电话呼叫，如 \"0531-00000000\""), Pattern("^[0-9+()-]{5,24}$", "电话号码（数字和 + - 括号）"), MayBeNumber]
    public string? Phone { get; init; }

    [Meaning("此人的操作系统账户，用于识别在命令行上办理事项的人；不得重复，不写则不能在命令行上办理"), Pattern("^[A-Za-z0-9_][A-Za-z0-9_.@\\\\-]{0,63}$", "操作系统账户名")]
    public string? Account { get; init; }

    [Meaning("接收哪些通知")]
    public Reception Receives { get; init; } = new();

    [Meaning("从哪一级起另发短信（1 到 4）；不写则不发短信"), Between(1, 4)]
    public int? SmsFromGrade { get; init; }
}
