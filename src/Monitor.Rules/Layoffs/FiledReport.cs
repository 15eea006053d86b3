using Monitor.Rules.Detection;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Layoffs;

/// <summary>A report as it is judged: with the days and people that count, and where it stands to the line.</summary>
internal sealed record FiledReport
{
    public required LayoffReport Report { get; init; }

    /// <summary>The first day of the reduction: the day given or that of the first batch; else the day of the report.</summary>
    public required DateOnly Effective { get; init; }

    /// <summary>Whether the report itself gives that day.</summary>
    public required bool HasEffective { get; init; }

    /// <summary>报告日 (<see cref="LayoffReport.FiledOn"/>).</summary>
    public required DateOnly Filed { get; init; }

    /// <summary>The day on which its first version became known.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>When the last version that brought anything to judge became known.</summary>
    public required DateTimeOffset Learnt { get; init; }

    /// <summary>重复报送: the earlier report of the same reduction from another source; null for none.</summary>
    public required LayoffReport? Twin { get; init; }

    /// <summary>Whether the line speaks of such a reduction: its kind is one of those, and people did not leave of their own will.</summary>
    public required bool Counts { get; init; }

    public required LineStanding Standing { get; init; }

    public int? People => Report.Affected;

    public string Key => Report.EnterpriseKey;

    /// <summary>A reduction that counts, with people, of which the line was not said to be reached: what may be part of something larger.</summary>
    public bool IsBelow => Counts && Standing != LineStanding.Reached && People > 0;

    /// <summary>What is found of it, in all but its sentence.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="line">What it is held against, in words.</param>
    /// <param name="basis">What that rests on.</param>
    /// <param name="reports">All reports, which know the places.</param>
    public LayoffFinding Finding(LayoffFindingKind kind, string line, Basis basis, FiledReports reports) => new()
    {
        Kind = kind,
        Region = reports.RegionOf(this),
        EnterpriseKey = Key,
        Enterprise = Report.Enterprise,
        Reports = [Report.Number],
        Day = Effective,
        People = People,
        Headcount = Report.Headcount,
        Line = line,
        Law = basis.ToChinese(),
        Sentence = "",
    };
}
