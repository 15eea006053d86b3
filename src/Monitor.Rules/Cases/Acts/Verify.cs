using System.Collections.Immutable;

namespace Monitor.Rules.Cases.Acts;

/// <summary>核实: what the county found on the spot.</summary>
/// <param name="Verdict">What it turned out to be (核实结论).</param>
/// <param name="Reason">How that was found, and from whom (核实情况).</param>
public sealed record Verify(CaseVerdict Verdict, string Reason) : CaseAct(ActKind.Verify)
{
    /// <summary>With 划转: people who moved to another employer together and did not lose their work; more than 0.</summary>
    public int? TransferredPeople { get; init; }

    /// <summary>With 划转 or 数据错误: the numbers of the layoff reports concerned.</summary>
    public ImmutableArray<string> ReportNumbers { get; init; } = [];

    /// <summary>With 划转 or 数据错误: the key of the indicator concerned; with <see cref="Period"/>.</summary>
    public string? Indicator { get; init; }

    /// <summary>The first period concerned, in machine form (2023-03).</summary>
    public string? Period { get; init; }
}
