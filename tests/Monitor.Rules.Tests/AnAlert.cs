using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests;

internal static class AnAlert
{
    public static Alert At(Grade grade, Grade? proposed = null) => new()
    {
        Number = "YJ2024-0001",
        RuleId = "rate",
        Region = ATree.Qingdao,
        Grade = grade,
        Peak = grade,
        RaisedAt = Moment.At("2024-05-20"),
        RaisedPeriod = Period.Parse(PeriodKind.Week, "2024-W20"),
        ChangedAt = Moment.At("2024-05-20"),
        Period = Period.Parse(PeriodKind.Week, "2024-W20"),
        Proposed = proposed,
        Evidence = Evidence.None,
    };
}
