using Monitor.Rules.Panels;

namespace Monitor.Rules.Briefings;

/// <summary>The official words for what enterprises report.</summary>
internal static class LayoffKindName
{
    public static string Of(LayoffKind kind) => kind switch
    {
        LayoffKind.Layoff => "经济性裁员",
        LayoffKind.Closure => "关闭破产",
        LayoffKind.Suspension => "停业整顿",
        LayoffKind.WageArrears => "拖欠工资",
        LayoffKind.CollectiveIncident => "群体性事件",
        _ => "未说明",
    };
}
