using System.Collections.Immutable;
using Monitor.Rules.Duty;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rosters;

/// <summary>Who fills a post, turn after turn.</summary>
internal sealed record RotationDocument
{
    [Meaning("岗位：lead 带班领导、duty_officer 值班员")]
    public required DutyPost Role { get; init; }

    [Meaning("轮换方式：shift 每值一班轮一次、day 按日历每天轮一次、week 从第一天起每七天轮一次")]
    public required RotationTurn Turn { get; init; }

    [Meaning("从哪一天起轮，这一天由第一组值班")]
    public required DateOnly From { get; init; }

    [Meaning("轮到哪一天（含）；不写则一直轮")]
    public DateOnly? To { get; init; }

    [Meaning("适用的班次编号；不写则全部班次")]
    public ImmutableArray<string> Shifts { get; init; } = [];

    [Meaning("适用的日子：workday 工作日、make_up_workday 调休上班日、weekend 周末、holiday 放假日；不写则每天")]
    public ImmutableArray<DayKind> Days { get; init; } = [];

    [Meaning("轮值顺序：每项是一个人，或者同班的几个人"), NotEmpty]
    public required ImmutableArray<CrewDocument> Pattern { get; init; }
}
