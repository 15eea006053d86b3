using System.Collections.Immutable;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Response;

/// <summary>What the plan asks for at certain levels and grades.</summary>
internal sealed record TaskDocument
{
    [Meaning("编号；同一编号在同一层级、同一级别只能写一次"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Id { get; init; }

    [Meaning("名称")]
    public required string Name { get; init; }

    [Meaning("种类：acknowledgement 签收、verification 核实、consultation 会商、first_report 初报、follow_up_report 续报、final_report 终报、statement 发布权威信息、disposal 其他处置任务")]
    public required TaskKind Kind { get; init; }

    [Meaning("责任岗位：duty_officer 值班员、lead 带班领导、analyst 分析员")]
    public required TaskRole Role { get; init; }

    [Meaning("承办地区的层级；不写则各级都有"), NotEmpty]
    public ImmutableArray<AdministrativeLevel> Levels { get; init; } = [AdministrativeLevel.Province, AdministrativeLevel.City, AdministrativeLevel.County];

    [Meaning("哪些级别须完成（1 到 4）"), NotEmpty, Between(1, 4)]
    public ImmutableArray<int> Grades { get; init; } = [1, 2, 3, 4];

    [Meaning("起算：data_known 数据得知、raised 触发、under_watch 转入观察、verified 核实属实、public_attention 舆情关注、published 发布、lifted 解除")]
    public required ClockStart From { get; init; }

    [Meaning("时限"), Between("1m", "366d")]
    public required TimeSpan Within { get; init; }

    [Meaning("时限是否只计工作时间（如 8h 即一个八小时工作日）")]
    public bool WorkingTime { get; init; }

    [Meaning("到期前多久提醒；不写则不提醒"), Between("1m", "30d")]
    public TimeSpan? WarnBefore { get; init; }

    [Meaning("完成后每隔多久再做一次，直到解除；不写则只做一次"), Between("1h", "366d")]
    public TimeSpan? Every { get; init; }

    [Meaning("时限的依据（文件与条款）；不写即为示例，待确认")]
    public string? Basis { get; init; }
}
