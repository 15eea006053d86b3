namespace Monitor.Worker.Intake.Mapping;

/// <summary>What becomes of a row.</summary>
internal enum RowFate
{
    /// <summary>入库: taken, though perhaps all its figures say "none".</summary>
    Taken,

    /// <summary>过滤: a row that the source does not mean.</summary>
    Filtered,

    /// <summary>隔离: set aside with the reason, for a person to look at.</summary>
    Quarantined,

    /// <summary>空行: a row without content, where the source says that such rows mean nothing.</summary>
    Empty,

    /// <summary>重复: says what a row of the same file said before.</summary>
    Repeated,

    /// <summary>表头及说明: headings, titles, explanations, totals.</summary>
    Heading,
}
