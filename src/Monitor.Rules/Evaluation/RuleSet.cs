using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Layoffs;
using Monitor.Rules.MonthlyReturns;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Evaluation;

/// <summary>规则集: everything an evaluation judges by: what is monitored, and the rules. Immutable and replaced whole.</summary>
public sealed class RuleSet : MonitoringFrame
{
    private FrozenDictionary<string, ScopedRegions>? scopes;

    /// <summary>The version of the configuration it was made from.</summary>
    public required string Version { get; init; }

    /// <summary>The rules, in the order of the configuration.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>The sources that deliver what is judged, in the order of the configuration.</summary>
    public ImmutableArray<DataSource> Sources { get; init; } = [];

    /// <summary>The names of the grades.</summary>
    public required GradeScheme Grades { get; init; }

    /// <summary>报告制度: the codes of reports and what they are judged by.</summary>
    public FilingPolicy Filing { get; init; } = FilingPolicy.None;

    /// <summary>失业动态监测: how monthly returns are aggregated and shown; null for a profile without a panel.</summary>
    public ReturnPolicy? Returns { get; init; }

    /// <summary>The names of the levels (省级、市级、县级).</summary>
    public required FrozenDictionary<AdministrativeLevel, string> LevelNames { get; init; }

    /// <inheritdoc/>
    internal override ImmutableArray<PlausibleBand> Bands => [.. Rules.OfType<PlausibilityRule>().Select(rule => rule.Band(this, ScopeOf(rule).Regions.Select(region => region.Index)))];

    /// <inheritdoc/>
    internal override ReportLikeness? Likeness => Filing.Duplicates?.Likeness;

    /// <inheritdoc/>
    internal override bool IsInvoluntary(LayoffReport report) => Filing.Types.IsInvoluntary(report);

    /// <inheritdoc/>
    internal override ImmutableArray<ExpectedShape> Shapes => [.. Rules.OfType<DeliveryRule>().Select(rule => rule.Shape(this))];

    /// <summary>The regions a rule judges.</summary>
    internal ScopedRegions ScopeOf(Rule rule) =>
        (scopes ??= Rules.ToFrozenDictionary(r => r.Id, r => new ScopedRegions(r.Scope, Regions), StringComparer.Ordinal))[rule.Id];
}
