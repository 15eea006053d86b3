using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Cases.Plans;

/// <summary>应急预案: what is done at each level and grade, from the configuration. Immutable and replaced whole; open cases keep the plan they began with.</summary>
public sealed record ResponsePlan
{
    /// <summary>The cause of rules that name none.</summary>
    public static CaseCause OtherCause { get; } = new("other", "其他失业风险");

    /// <summary>Its title.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the configuration.</summary>
    public required string Version { get; init; }

    /// <summary>The causes, in the order of the configuration; <see cref="OtherCause"/> is always known.</summary>
    public required ImmutableArray<CaseCause> Causes { get; init; }

    /// <summary>The tasks of each level.</summary>
    public required FrozenDictionary<AdministrativeLevel, ImmutableArray<PlannedTask>> Tasks { get; init; }

    /// <summary>The catalogue of measures (规划第九章), the same for all levels.</summary>
    public required ImmutableArray<Measure> Measures { get; init; }

    /// <summary>When a second person is asked for.</summary>
    public required ConfirmationPolicy Confirmation { get; init; }

    /// <summary>Who is called at each level until somebody acknowledges; a level that is not in it calls nobody.</summary>
    public FrozenDictionary<AdministrativeLevel, EscalationPolicy> Escalation { get; init; } = FrozenDictionary<AdministrativeLevel, EscalationPolicy>.Empty;

    /// <summary>The funds; a region without one uses that of the region above.</summary>
    public ImmutableArray<ReserveFund> Funds { get; init; } = [];

    /// <summary>What a case of a level goes by.</summary>
    public CasePlan For(AdministrativeLevel level) => new()
    {
        Name = Name,
        Version = Version,
        Level = level,
        Tasks = Tasks.GetValueOrDefault(level, []),
        Measures = Measures,
        Confirmation = Confirmation,
        Escalation = Escalation.GetValueOrDefault(level),
    };

    /// <summary>A cause by its key; null where there is none.</summary>
    public CaseCause? CauseOf(string id) => id == OtherCause.Id ? OtherCause : Causes.FirstOrDefault(c => c.Id == id);
}
