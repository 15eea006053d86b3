using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Demo;

/// <summary>More people than usual claim unemployment insurance in one county.</summary>
internal sealed record ClaimsRiseEvent : DemoEvent
{
    [Meaning("第一周的星期一")]
    public required DateOnly FirstWeek { get; init; }

    [Meaning("逐周多出的新增领取人数")]
    [NotEmpty]
    public required ImmutableArray<int> ExtraClaims { get; init; }
}
