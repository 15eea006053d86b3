namespace Monitor.Rules.Briefings.Composition;

/// <summary>Where a figure lies against what was expected of it.</summary>
internal enum RangeStanding
{
    /// <summary>无预期: nothing was expected.</summary>
    Unknown,

    /// <summary>低于预期.</summary>
    Below,

    /// <summary>预期之内.</summary>
    Within,

    /// <summary>高于预期.</summary>
    Above,
}
