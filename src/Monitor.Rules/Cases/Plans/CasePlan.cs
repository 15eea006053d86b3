using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Cases.Plans;

/// <summary>预案（立项时固定）: the part of the response plan that a case of one level goes by. Frozen into the case when it opens.</summary>
public sealed record CasePlan
{
    /// <summary>The plan's title (预案名称).</summary>
    public required string Name { get; init; }

    /// <summary>The version of the configuration it was taken from.</summary>
    public required string Version { get; init; }

    /// <summary>The level it is for.</summary>
    public required AdministrativeLevel Level { get; init; }

    /// <summary>The tasks of all grades, in the order of the plan.</summary>
    public required ImmutableArray<PlannedTask> Tasks { get; init; }

    /// <summary>The catalogue of measures.</summary>
    public required ImmutableArray<Measure> Measures { get; init; }

    /// <summary>When a second person is asked for.</summary>
    public required ConfirmationPolicy Confirmation { get; init; }

    /// <summary>Who is called until somebody acknowledges; null for nobody, as in plans that were frozen before there was any.</summary>
    public EscalationPolicy? Escalation { get; init; }

    /// <summary>The tasks due at a grade, in the order of the plan.</summary>
    public IEnumerable<PlannedTask> TasksAt(Grade grade) => Tasks.Where(task => task.Grades.Contains(grade));

    /// <summary>A measure by its key; null where the catalogue has none.</summary>
    public Measure? MeasureOf(string id) => Measures.FirstOrDefault(m => m.Id == id);
}
