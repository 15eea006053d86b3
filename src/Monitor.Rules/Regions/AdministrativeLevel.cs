namespace Monitor.Rules.Regions;

/// <summary>行政层级: where a region stands in the three-level tree.</summary>
/// <remarks>The names are those of the default tree; another tree (nation, state, county) uses the same three ordinals under names from its configuration.</remarks>
public enum AdministrativeLevel
{
    /// <summary>A place outside the tree (such as 全国): its figures are context and are never graded.</summary>
    Context = 0,

    /// <summary>省级: the root of the tree.</summary>
    Province = 1,

    /// <summary>市级: a child of the root.</summary>
    City = 2,

    /// <summary>县级, and development zones that report like counties.</summary>
    County = 3,
}
