namespace Monitor.Rules.Briefings.Composition;

/// <summary>How a figure is held against a target.</summary>
public enum TargetBound
{
    /// <summary>达到: the target or more.</summary>
    AtLeast,

    /// <summary>高于 (&gt;): more than the target.</summary>
    Above,

    /// <summary>低于 (&lt;): less than the target.</summary>
    Below,
}
