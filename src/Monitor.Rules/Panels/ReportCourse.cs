using System.Collections.Immutable;

namespace Monitor.Rules.Panels;

/// <summary>来文经过: what the versions of one report brought, and when. A further or final report that says the same again brings nothing.</summary>
/// <param name="FirstKnownOn">The day on which the first version became known.</param>
/// <param name="Growths">The versions that say more than the one before, the first of all among them, and each that follows a withdrawal; never empty.</param>
/// <param name="ChangedAt">When the last version that says more, or something else that reports are judged by, became known. Fewer people alone are nothing new.</param>
internal sealed record ReportCourse(DateOnly FirstKnownOn, ImmutableArray<ReportGrowth> Growths, DateTimeOffset ChangedAt)
{
    /// <summary>When it last came to say more.</summary>
    public DateTimeOffset GrownAt => Growths[^1].At;

    /// <summary>The course of a report of which one version is known.</summary>
    public static ReportCourse Begun(LayoffReport first, MonitoringFrame frame)
    {
        var day = frame.DayOf(first.KnownAt);
        return new(day, [new(first.KnownAt, day, null, first)], first.KnownAt);
    }

    /// <summary>The course with one version more.</summary>
    public ReportCourse After(LayoffReport before, LayoffReport now, MonitoringFrame frame)
    {
        if (now.Withdrawn)
        {
            return this;
        }

        if (before.Withdrawn || SaysMore(before, now, frame))
        {
            return this with { Growths = Growths.Add(new(now.KnownAt, frame.DayOf(now.KnownAt), before.Withdrawn ? null : before, now)), ChangedAt = now.KnownAt };
        }

        return Judged(before) == Judged(now) ? this : this with { ChangedAt = now.KnownAt };
    }

    private static bool SaysMore(LayoffReport before, LayoffReport now, MonitoringFrame frame) =>
        now.Kind != before.Kind
        || now.Region != before.Region
        || IsMore(before.Affected, now.Affected)
        || (IsMore(before.AffectedShare, now.AffectedShare) && !(now.Affected < before.Affected))
        || (frame.IsInvoluntary(now) && !frame.IsInvoluntary(before));

    private static bool IsMore(decimal? before, decimal? now) => now is not null && !(now <= before);

    /// <summary>The version without what no judgement looks at, and without its people, who are compared by themselves.</summary>
    private static LayoffReport Judged(LayoffReport version) => version with
    {
        KnownAt = default,
        People = null,
        Transferred = 0,
        Reason = "",
        Filing = version.Filing with { Stage = FilingStage.Unstated, DonePeople = null, MainReason = "", SecondReason = "", ThirdReason = "" },
    };
}
