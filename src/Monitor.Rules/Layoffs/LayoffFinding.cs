using System.Collections.Immutable;

namespace Monitor.Rules.Layoffs;

/// <summary>研判结果: what the judgement says of an enterprise's reports. It never raises a grade by itself.</summary>
public sealed record LayoffFinding
{
    /// <summary>What was found.</summary>
    public required LayoffFindingKind Kind { get; init; }

    /// <summary>The region's code.</summary>
    public required string Region { get; init; }

    /// <summary>The enterprise; of several, the one that reported first.</summary>
    public required string EnterpriseKey { get; init; }

    /// <summary>Its name; of several, all of them.</summary>
    public required string Enterprise { get; init; }

    /// <summary>The numbers of the reports involved, in order of their days; empty where there are none.</summary>
    public required ImmutableArray<string> Reports { get; init; }

    /// <summary>The day it turns on: the first day of the reduction, of the fall or of the closing.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>认定日: the day from which on it could be seen: that on which the last report involved became known; without reports, the day it turns on, or the day of judgement where that is still to come.</summary>
    public DateOnly SeenOn { get; init; }

    /// <summary>报告日: the last day of the reports involved, as they give it themselves; null without reports. It counts for what was known before the first evaluation.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>When the last thing that it rests on became known: a version of a report that brought something to judge, or a number of staff; null where it rests on neither.</summary>
    public DateTimeOffset? LearntAt { get; init; }

    /// <summary>People compared with a line; null where not known.</summary>
    public long? People { get; init; }

    /// <summary>Staff that the people are a share of; null where not known.</summary>
    public long? Headcount { get; init; }

    /// <summary>Days compared with a limit of days; null where none are.</summary>
    public int? Days { get; init; }

    /// <summary>What the numbers were compared with, in words.</summary>
    public required string Line { get; init; }

    /// <summary>依据 in one line.</summary>
    public required string Law { get; init; }

    /// <summary>What an official reads.</summary>
    public required string Sentence { get; init; }

    /// <summary>Whether it is told of some days: it is of a report that came or changed in them, rests on what was learnt in them, or on neither, such as a closure that is planned.</summary>
    /// <param name="reports">The numbers of the reports that came or changed in those days.</param>
    /// <param name="isOfThem">Whether a moment lies in those days.</param>
    public bool IsToldOf(IReadOnlySet<string> reports, Func<DateTimeOffset, bool> isOfThem) =>
        (Reports.IsEmpty && LearntAt is null) || Reports.Any(reports.Contains) || (LearntAt is { } learnt && isOfThem(learnt));
}
