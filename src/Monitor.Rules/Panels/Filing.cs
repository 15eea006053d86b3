using System.Collections.Immutable;

namespace Monitor.Rules.Panels;

/// <summary>报告内容: what a layoff report says beyond whom, where and how many. Every part may be missing; null is "not said", never zero or "no".</summary>
public sealed record Filing
{
    /// <summary>A report that says nothing beyond the least.</summary>
    public static Filing Unstated { get; } = new();

    /// <summary>报告阶段: first, further or final report.</summary>
    public FilingStage Stage { get; init; }

    /// <summary>计划裁减人数: people to go; 0 or more.</summary>
    public int? PlannedPeople { get; init; }

    /// <summary>已裁减人数: people gone so far; 0 or more.</summary>
    public int? DonePeople { get; init; }

    /// <summary>分批实施: people by day, in order of days; empty where not said.</summary>
    public ImmutableArray<LayoffBatch> Batches { get; init; } = [];

    /// <summary>减少类型: a code of the table in the configuration; empty where not said.</summary>
    public string ReductionType { get; init; } = "";

    /// <summary>主要原因: a code of the table in the configuration; empty where not said.</summary>
    public string MainReason { get; init; } = "";

    /// <summary>次要原因: a code of the table in the configuration; empty where not said.</summary>
    public string SecondReason { get; init; } = "";

    /// <summary>第三原因: a code of the table in the configuration; empty where not said.</summary>
    public string ThirdReason { get; init; } = "";

    /// <summary>停产停业开始日期: the first day of a suspension.</summary>
    public DateOnly? SuspendedFrom { get; init; }

    /// <summary>预计复工日期: the day on which work is to begin again.</summary>
    public DateOnly? ResumesOn { get; init; }

    /// <summary>关闭日期: the day of a closure.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>欠薪人数: people whose wages are in arrears; 0 or more.</summary>
    public int? ArrearsPeople { get; init; }

    /// <summary>欠薪金额: wages in arrears, in yuan; 0 or more.</summary>
    public decimal? ArrearsYuan { get; init; }

    /// <summary>事件发生日期: the day of a collective incident.</summary>
    public DateOnly? IncidentOn { get; init; }

    /// <summary>事件涉及人数: people in a collective incident; 0 or more.</summary>
    public int? IncidentPeople { get; init; }

    /// <summary>出资人代码: the code of the enterprise's owner, by which related enterprises are known; empty where not said.</summary>
    public string OwnerCode { get; init; } = "";

    /// <summary>经营地址: where the enterprise works, by which related enterprises are known; empty where not said.</summary>
    public string Address { get; init; } = "";

    /// <summary>重新招用日期: the first day on which people were taken on again.</summary>
    public DateOnly? HiredAgainOn { get; init; }

    /// <summary>重新招用人数: people taken on again; 0 or more.</summary>
    public int? HiredAgainPeople { get; init; }

    /// <summary>优先招用被裁人员: whether those laid off were told and preferred (§41 ¶3).</summary>
    public bool? FormerStaffPreferred { get; init; }

    /// <summary>报告期: of a zero report the period that it speaks of, such as 2026-11 or 2026-W47; empty with any other report.</summary>
    public string Period { get; init; } = "";

    /// <summary>裁员程序: what was done of the law's duties.</summary>
    public FilingDuties Duties { get; init; } = new();

    /// <summary>Two filings are the same when they say the same, batch by batch.</summary>
    public bool Equals(Filing? other) =>
        other is not null
        && (Stage, PlannedPeople, DonePeople, ReductionType, MainReason, SecondReason, ThirdReason) == (other.Stage, other.PlannedPeople, other.DonePeople, other.ReductionType, other.MainReason, other.SecondReason, other.ThirdReason)
        && (SuspendedFrom, ResumesOn, ClosesOn, ArrearsPeople, ArrearsYuan, IncidentOn, IncidentPeople) == (other.SuspendedFrom, other.ResumesOn, other.ClosesOn, other.ArrearsPeople, other.ArrearsYuan, other.IncidentOn, other.IncidentPeople)
        && (OwnerCode, Address, HiredAgainOn, HiredAgainPeople, FormerStaffPreferred, Period, Duties) == (other.OwnerCode, other.Address, other.HiredAgainOn, other.HiredAgainPeople, other.FormerStaffPreferred, other.Period, other.Duties)
        && Batches.AsSpan().SequenceEqual(other.Batches.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => (Stage, PlannedPeople, DonePeople, ReductionType, MainReason, ArrearsPeople, Batches.Length, Duties).GetHashCode();
}
