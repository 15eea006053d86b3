namespace Monitor.Rules.Panels;

/// <summary>The official words for what enterprises report.</summary>
public static class LayoffKindName
{
    /// <summary>What a kind is called.</summary>
    public static string Of(LayoffKind kind) => kind switch
    {
        LayoffKind.Layoff => "经济性裁员",
        LayoffKind.Closure => "关闭破产",
        LayoffKind.Suspension => "停业整顿",
        LayoffKind.WageArrears => "拖欠工资",
        LayoffKind.CollectiveIncident => "群体性事件",
        LayoffKind.ZeroReport => "零报告",
        _ => "未说明",
    };
}
