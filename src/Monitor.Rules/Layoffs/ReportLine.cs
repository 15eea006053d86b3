using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Layoffs;

/// <summary>裁员报告线: from how many people, or what share of the staff, a reduction must be reported, and how long ahead.</summary>
public sealed record ReportLine
{
    /// <summary>The law.</summary>
    public required Basis Basis { get; init; }

    /// <summary>What the law speaks of. A report that does not say what it is counts, if this holds <see cref="LayoffKind.Unknown"/>.</summary>
    public required ImmutableArray<LayoffKind> Kinds { get; init; }

    /// <summary>裁减人数: this many and more (以上 includes the number); more than 0.</summary>
    public required int People { get; init; }

    /// <summary>占职工总数的比例: under <see cref="People"/>, this share and more; above 0, at most 1. Null where the law knows no share.</summary>
    public decimal? Share { get; init; }

    /// <summary>提前天数: days between the report and the first day of the reduction.</summary>
    public required int NoticeDays { get; init; }

    /// <summary>Whether the law counts what happens at one place, not in the whole enterprise (the US law); a place is a county here, the smallest that reports tell of.</summary>
    public bool ByPlace { get; init; }

    /// <summary>Judges one reduction. More people never lift what a smaller number brings about.</summary>
    /// <param name="people">People who lose their work; null where not reported.</param>
    /// <param name="headcount">职工总数 before it; null where not reported.</param>
    public LineStanding StandingOf(long? people, int? headcount) => (people, headcount) switch
    {
        (null, _) => LineStanding.Undecidable,
        ({ } count, _) when count >= People => LineStanding.Reached,
        (0, _) => LineStanding.Below,
        _ when Share is null => LineStanding.Below,
        (_, null or 0) => LineStanding.Undecidable,
        var (count, staff) => count >= Share * staff ? LineStanding.Reached : LineStanding.Below,
    };

    /// <summary>The line in words, such as 20人以上或者职工总数的10%以上.</summary>
    public string ToChinese() => Share is { } share ? $"{People}人以上或者职工总数的{OfficialNumber.Percent(share)}以上" : $"{People}人以上";
}
