using System.Collections.Immutable;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>What a row tells of, as far as the cells that say so can be read, whatever else is wrong with it. By that a later row is known to stand in its place.</summary>
internal sealed record RowSubject
{
    /// <summary>The row does not say, or not so that it can be read.</summary>
    public static RowSubject Unread { get; } = new();

    /// <summary>The figures that it gives or tries to give, by indicator, region and period.</summary>
    public ImmutableArray<(int Indicator, int Region, Period Period)> Figures { get; init; } = [];

    /// <summary>The numbers of an enterprise that it gives or tries to give.</summary>
    public ImmutableArray<(EnterpriseMeasure Measure, string EnterpriseKey, DateOnly Day)> EnterpriseFigures { get; init; } = [];

    /// <summary>报告编号; null where it has none of its own.</summary>
    public string? ReportNumber { get; init; }
}
