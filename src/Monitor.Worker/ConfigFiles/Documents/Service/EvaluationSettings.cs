using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>When evaluations are due.</summary>
internal sealed record EvaluationSettings
{
    [Meaning("hour 每小时、day 每天")]
    public EvaluationPace Every { get; init; }

    [Meaning("每天研判的时刻（every 为 day 时）")]
    public TimeOnly At { get; init; } = new(8, 0);

    [Meaning("数据迟到（补报、更正）时，最多往回重新研判多少个月；0 为不重新研判。重新研判后应发的预警注明补报触发"), Between(0, 36)]
    public int LateDataMonths { get; init; } = 13;

    [Meaning("核准一个地区停报，一次最长多少天（从首日到末日）；到期恢复应报，不能无限期"), Between(1, 366)]
    public int ExcuseDays { get; init; } = 184;
}
