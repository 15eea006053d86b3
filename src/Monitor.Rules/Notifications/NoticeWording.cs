using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Layoffs;

namespace Monitor.Rules.Notifications;

/// <summary>The words for changes of alerts; mail, message, page and briefing all use these.</summary>
public static class NoticeWording
{
    /// <summary>What happened, in two to six characters, such as 新发 or 建议降级.</summary>
    public static string Event(AlertChange change) => change switch
    {
        { Kind: AlertChangeKind.Quiet, IsData: true } when !IsRetired(change.Reason) => "补报",
        { Kind: AlertChangeKind.Raise, Reason: AlertReason.LateData } => "补报触发",
        _ => Of(change.Kind),
    };

    /// <summary>What a kind of change is called.</summary>
    public static string Of(AlertChangeKind kind) => kind switch
    {
        AlertChangeKind.Raise => "新发",
        AlertChangeKind.Upgrade => "升级",
        AlertChangeKind.Extend => "扩大",
        AlertChangeKind.Lower => "降级",
        AlertChangeKind.ProposeLowering => "建议降级",
        AlertChangeKind.WithdrawProposal => "撤回降级建议",
        AlertChangeKind.Quiet => "平息",
        AlertChangeKind.Freeze => "冻结",
        AlertChangeKind.Thaw => "解冻",
        AlertChangeKind.RefuseOrder => "降级未执行",
        AlertChangeKind.Note => "补记",
        _ => "维持",
    };

    /// <summary>What an alert of that grade is called: 橙色预警, or 数据预警（一般） for one that speaks of data.</summary>
    public static string GradeName(bool isData, Grade grade, GradeScheme scheme) => isData ? $"数据预警（{GradeDegree.Of(grade)}）" : scheme[grade].Name;

    /// <summary>What happened to the grade, such as 触发橙色预警 or 由黄色预警升级为橙色预警.</summary>
    public static string GradeChange(AlertChange change, GradeScheme scheme)
    {
        var (from, to) = (GradeName(change.IsData, change.From, scheme), GradeName(change.IsData, change.To, scheme));
        return change.Kind switch
        {
            AlertChangeKind.Raise when change.Reason == AlertReason.LateData => $"补报触发{to}",
            AlertChangeKind.Raise => $"触发{to}",
            AlertChangeKind.Upgrade when change.Reason == AlertReason.LateData => $"因数据补报由{from}升级为{to}",
            AlertChangeKind.Upgrade => $"由{from}升级为{to}",
            AlertChangeKind.Extend => $"{to}事态扩大，级别不变",
            AlertChangeKind.Lower when change.Reason == AlertReason.OrderedByPerson => $"经人工确认由{from}降级为{to}",
            AlertChangeKind.Lower when change.Reason == AlertReason.LateData => $"因数据补报由{from}降级为{to}",
            AlertChangeKind.Lower => $"由{from}降级为{to}",
            AlertChangeKind.ProposeLowering when change.To == Grade.None => $"{from}建议解除，待人工决定",
            AlertChangeKind.ProposeLowering => $"{from}建议降为{to}，待人工决定",
            AlertChangeKind.WithdrawProposal => $"再次达到{from}条件，降级建议撤回",
            AlertChangeKind.Quiet when change.Reason == AlertReason.RuleRetired => $"{from}因规则停用而结束",
            AlertChangeKind.Quiet when change.Reason == AlertReason.RegionRetired => $"{from}因区划撤销而结束",
            AlertChangeKind.Quiet when change.Reason == AlertReason.PeriodChanged => $"{from}因指标统计期变更而结束，按新的统计期重新研判",
            AlertChangeKind.Quiet when change.IsData => "数据恢复正常，数据预警结束",
            AlertChangeKind.Quiet when change.Reason == AlertReason.OrderedByPerson => $"{from}经人工确认结束",
            AlertChangeKind.Quiet when change.Reason == AlertReason.LateData => $"因数据补报，{from}结束",
            AlertChangeKind.Quiet => $"{from}平息",
            AlertChangeKind.Freeze => $"{from}级别冻结",
            AlertChangeKind.Thaw => $"{from}恢复研判",
            AlertChangeKind.RefuseOrder => $"{from}级别不变，降级决定未执行",
            AlertChangeKind.Note => $"迟到数据：当期应发{to}",
            _ => to,
        };
    }

    /// <summary>The reason in a few characters: indicator and number, no enterprise. Of a frozen grade the reason is that nothing came, of an order refused why it was.</summary>
    public static string Summary(AlertChange change) => change.Kind switch
    {
        AlertChangeKind.Freeze => "数据逾期未报",
        AlertChangeKind.RefuseOrder => Refused(change.Reason),
        _ => change.Evidence.Summary,
    };

    /// <summary>Why an order to lower was not carried out.</summary>
    public static string Refused(AlertReason reason) => reason switch
    {
        AlertReason.AlertEnded => "预警已经结束",
        AlertReason.DataMissing => "所用数据缺报",
        AlertReason.RisenSinceOrder => "决定作出后级别又有变化",
        AlertReason.ConditionReturned => "触发条件再次出现",
        AlertReason.NoLowering => "所定级别没有低于现级别",
        AlertReason.BeyondProposal => "所定级别低于系统现在的建议",
        _ => "情况已有变化",
    };

    /// <summary>The whole reason. What a frozen grade rests on is said to be old.</summary>
    public static string Sentence(AlertChange change) => change.Kind switch
    {
        AlertChangeKind.Freeze => $"所用数据逾期未报，未作新的研判。最近一次研判：{change.Evidence.Sentence}",
        AlertChangeKind.RefuseOrder => $"降级决定未执行：{Refused(change.Reason)}。最近一次研判：{change.Evidence.Sentence}",
        _ => change.Evidence.Sentence,
    };

    /// <summary>A degree in brackets, such as （严重，Ⅱ级）: brackets are not put within brackets.</summary>
    public static string InBrackets(string label) => $"（{label.Replace("（", "，", StringComparison.Ordinal).Replace("）", "", StringComparison.Ordinal)}）";

    /// <summary>What the recipient is to do next.</summary>
    public static string NextStep(NoticeItem item, Rule? rule) => item.Reason switch
    {
        NotificationReason.New or NotificationReason.Upgraded or NotificationReason.Extended when rule is EventRule =>
            "请立即与企业及属地核实裁减人数、实施时间、工资和社会保险费缴纳、职工安置方案，并按程序报告核实结果。",
        NotificationReason.New or NotificationReason.Upgraded or NotificationReason.Extended when rule is FindingRule =>
            "请与企业核实所列情况是否属实：应当报告、补正的，督促依法办理；属于误报、重复报送的，登记核实结果；并按程序报告。",
        NotificationReason.New or NotificationReason.Upgraded or NotificationReason.Extended when rule is CompositeRule =>
            "请汇总所列各项预警的核实情况，研究成因是否相同（行业、产业链、同一企业集团），并按程序会商。",
        NotificationReason.New or NotificationReason.Upgraded =>
            "请核实数据是否准确（口径、补报、错报）和变化成因（行业、企业、季节），并按程序报告核实结果。",
        NotificationReason.Lowered when item.Change.Reason == AlertReason.OrderedByPerson => "已按人工确认降级，请继续关注，未办结的处置事项照常办理。",
        NotificationReason.OrderRefused => "级别不变，请按原级别继续处置。确需降级的，待系统再次提出建议后重新办理。",
        NotificationReason.Lowered => "系统已自动降级，请继续关注，未办结的处置事项照常办理。",
        NotificationReason.LoweringProposed when item.Change.Reason == AlertReason.LateData => "按补报后的数据，此前的级别不再成立。请核实后由有权限的人员决定降级或解除；决定之前级别不变。",
        NotificationReason.LoweringProposed => "触发条件已连续消失。请核实后由有权限的人员决定降级或解除；决定之前级别不变。",
        NotificationReason.ProposalWithdrawn => "触发条件再次出现，此前的降级建议作废。请按原级别继续处置。",
        NotificationReason.Noted => "现在的级别不受影响，无需处置。请核实迟报、错报的原因，必要时补办当期的报告。",
        NotificationReason.Quiet => "预警已结束，请归档；未办结的处置事项照常办理。",
        NotificationReason.Data when item.Change.Kind == AlertChangeKind.Quiet && IsRetired(item.Change.Reason) => "预警已结束，无需处理。",
        NotificationReason.Data when item.Change.Kind == AlertChangeKind.Quiet => "数据已恢复正常，无需处理。",
        NotificationReason.Data when rule is RegisterRule => "请催促名单上的单位报告或者零报告（monitor reporter overdue），并核实是否有应报未报的裁员。",
        NotificationReason.Data when rule is DeliveryRule => "请联系数据提供单位核对来文的版式、单位、代码和报送范围，必要时改正数据源配置；用 monitor source show 和 monitor quarantine list 查看来文与隔离的行。核实之前，这批数值不参与研判，相关级别不升不降。",
        NotificationReason.Data when rule is PlausibilityRule => "请联系数据提供单位核实口径、单位和报送范围：有误的更正后重新报送；无误的用 monitor source believe 采信，或者待后续报送印证。核实之前，这批数值不参与研判，相关级别不升不降。",
        NotificationReason.Data => "请联系报送单位尽快补报。未报不等于平稳：补报之前，相关研判级别冻结。",
        NotificationReason.Frozen => "请联系报送单位尽快补报；补报之前级别不升不降，不代表情况未变。",
        _ => "数据已恢复报送，系统恢复研判，无需处理。",
    };

    /// <summary>The rule of a change; null where it has left the configuration.</summary>
    public static Rule? RuleOf(string ruleId, RuleSet rules) => rules.Rules.FirstOrDefault(r => r.Id == ruleId);

    /// <summary>Whether an alert ended because it is no longer judged; its condition may still hold.</summary>
    private static bool IsRetired(AlertReason reason) => reason is AlertReason.RuleRetired or AlertReason.RegionRetired or AlertReason.PeriodChanged;

    /// <summary>The full name of a region, or its code where it has left the tree.</summary>
    public static string RegionName(string code, RuleSet rules) => rules.Regions.Resolve(code) is { } region ? rules.Regions.FullName(region) : code;
}
