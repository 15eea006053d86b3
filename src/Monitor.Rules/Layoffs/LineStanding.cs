namespace Monitor.Rules.Layoffs;

/// <summary>Where a reduction stands to the report line.</summary>
public enum LineStanding
{
    /// <summary>未达到: it lies under the line.</summary>
    Below,

    /// <summary>无法判断: a number that the law compares was not reported. That is not "under the line".</summary>
    Undecidable,

    /// <summary>达到: it lies on the line or over it.</summary>
    Reached,
}
