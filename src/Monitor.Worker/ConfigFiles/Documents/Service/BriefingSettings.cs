using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>When the weekly briefing is due, and to whom briefings go.</summary>
internal sealed record BriefingSettings
{
    [Meaning("星期几")]
    public DayOfWeek Weekday { get; init; } = DayOfWeek.Monday;

    [Meaning("时刻")]
    public TimeOnly At { get; init; } = new(8, 0);

    [Meaning("生成后多久之内应当审批"), Between("5m", "7d")]
    public TimeSpan ApproveWithin { get; init; } = TimeSpan.FromHours(1);

    [Meaning("逾期未审批时：remind 提醒分析员和带班领导；send_draft 提醒，并把草稿（标明“草稿”）发给名单")]
    public LateBriefing WhenLate { get; init; }

    [Meaning("发送名单；没有名单的地区，简报只归档、不发送")]
    public ImmutableArray<BriefingListSettings> Lists { get; init; } = [];
}
