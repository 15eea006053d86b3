using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Demo;

/// <summary>People of one enterprise stop being insured, week after week, and claim benefit; whether it reports them or not is told by another event.</summary>
internal sealed record StopsEvent : DemoEvent
{
    [Meaning("企业名称，须以“示例”开头")]
    [Pattern("^示例", "以“示例”开头的企业名称")]
    public required string Enterprise { get; init; }

    [Meaning("停保前参保人数")]
    [Between(1, 1000000)]
    public required int Insured { get; init; }

    [Meaning("行业门类")]
    public string Industry { get; init; } = "制造业";

    [Meaning("第一周的星期一")]
    public required DateOnly FirstWeek { get; init; }

    [Meaning("逐周停保人数")]
    [NotEmpty]
    public required ImmutableArray<int> Stopped { get; init; }

    [Meaning("逐周申领失业保险金人数")]
    public ImmutableArray<int> Claimed { get; init; } = [];

    [Meaning("演示结束时，逐段对照中应列出的同一批人")]
    public DemoCohort? Cohort { get; init; }

    /// <inheritdoc/>
    public override bool StatesMore => Cohort is not null;

    /// <summary>How many stopped by the end of a day.</summary>
    public int StoppedBy(DateOnly day) => Stopped.Index().Where(week => FirstWeek.AddDays((7 * week.Index) + 6) <= day).Sum(week => week.Item);

    /// <summary>How many stopped and claimed in a week.</summary>
    public (int Stopped, int Claimed) InWeek(DateOnly monday)
    {
        var week = (monday.DayNumber - FirstWeek.DayNumber) / 7;
        return monday < FirstWeek ? (0, 0) : (Stopped.ElementAtOrDefault(week), Claimed.ElementAtOrDefault(week));
    }
}
