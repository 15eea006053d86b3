using System.Collections.Immutable;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Response;

/// <summary>A step of the escalation.</summary>
internal sealed record EscalationStepDocument
{
    [Meaning("承办地区的层级；不写则各级都有"), NotEmpty]
    public ImmutableArray<AdministrativeLevel> Levels { get; init; } = [AdministrativeLevel.Province, AdministrativeLevel.City, AdministrativeLevel.County];

    [Meaning("哪些级别有这一步（1 到 4）"), NotEmpty, Between(1, 4)]
    public ImmutableArray<int> Grades { get; init; } = [1, 2, 3, 4];

    [Meaning("触发（级别上升的，自上升起）后多久无人签收即呼叫；应晚于前一步"), Between("1m", "30d")]
    public required TimeSpan After { get; init; }

    [Meaning("呼叫谁：duty_officer 值班员、lead 带班领导、above_duty_officer 上级值班员、above_lead 上级带班领导、roster_owner 值班表负责人")]
    public ImmutableArray<EscalationTarget> To { get; init; } = [];

    [Meaning("另外呼叫的人员（人员编号）")]
    public ImmutableArray<string> Persons { get; init; } = [];

    [Meaning("方式：sms 短信、mail 邮件、chat 工作群（所呼叫地区的，没有的用最近的上级地区的）、call 电话（列入待呼叫清单，由值班室拨打）"), NotEmpty]
    public required ImmutableArray<EscalationChannel> Channels { get; init; }
}
