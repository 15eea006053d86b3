namespace Monitor.Rules.Panels;

/// <summary>企业规模裁员减员报告: what an enterprise reported of one reduction of its staff. An administrative filing, not statistical data.</summary>
public sealed record LayoffReport
{
    /// <summary>The source it came from.</summary>
    public required string Source { get; init; }

    /// <summary>The report's number, unique in its source; a later report of the same number is a new version of it.</summary>
    public required string Number { get; init; }

    /// <summary>The region's index in the tree.</summary>
    public required int Region { get; init; }

    /// <summary>The enterprise's name as reported.</summary>
    public required string Enterprise { get; init; }

    /// <summary>What tells one enterprise from another: its social credit code where valid, else a key of the source or its name.</summary>
    public required string EnterpriseKey { get; init; }

    /// <summary>What is reported.</summary>
    public LayoffKind Kind { get; init; }

    /// <summary>Workers affected (裁减人数); null where the report does not say. A reported zero is a zero.</summary>
    public int? People { get; init; }

    /// <summary>划转人数: how many of them people found to have moved to another employer together; 0 or more, and no more than <see cref="People"/>.</summary>
    public int Transferred { get; init; }

    /// <summary>The workers who count as affected: those reported, less those transferred; null where the report does not say.</summary>
    public int? Affected => People - Transferred;

    /// <summary>Staff before the reduction (企业职工总数); null where the report does not say, and then no share can be computed.</summary>
    public int? Headcount { get; init; }

    /// <summary>The day of the report (报告日期); null where it is not given.</summary>
    public DateOnly? NoticeDate { get; init; }

    /// <summary>The first day of the reduction (实施日期); null where it is not given.</summary>
    public DateOnly? EffectiveDate { get; init; }

    /// <summary>The workers affected as a share of the staff; null where either is not reported.</summary>
    internal decimal? AffectedShare => Headcount is > 0 and var headcount ? Affected / (decimal)headcount : null;

    /// <summary>The industry as reported; empty where it is not given.</summary>
    public string Industry { get; init; } = "";

    /// <summary>The cause as the enterprise states it; empty where it is not given.</summary>
    public string Reason { get; init; } = "";

    /// <summary>报告内容: what the report says beyond that; <see cref="Panels.Filing.Unstated"/> where it is a plain one.</summary>
    public Filing Filing { get; init; } = Filing.Unstated;

    /// <summary>Whether this version withdraws the report.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>When this version became known.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>报告日: the day of the report; the day on which it first became known where it gives none, or one that is still to come. A further or final report is filed on no later day than the first.</summary>
    /// <param name="firstKnown">The local day on which the first version of the report became known.</param>
    /// <param name="frame">The zone of days.</param>
    public DateOnly FiledOn(DateOnly firstKnown, MonitoringFrame frame) =>
        NoticeDate is { } notice && (notice <= firstKnown || (Filing.Stage is FilingStage.Unstated or FilingStage.First && notice <= frame.DayOf(KnownAt))) ? notice : firstKnown;
}
