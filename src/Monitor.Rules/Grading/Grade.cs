namespace Monitor.Rules.Grading;

/// <summary>预警级别: how grave a risk is, as an ordinal that rises with gravity.</summary>
/// <remarks>
/// Names and colours come from the <see cref="GradeScheme"/>; the official numbers fall where these rise (一级 is the gravest).
/// The colours of the law (突发事件应对法 2024, article 63) are for other kinds of events; here they are internal grades by analogy.
/// </remarks>
public enum Grade
{
    /// <summary>无: nothing to warn of.</summary>
    None = 0,

    /// <summary>一般（Ⅳ级，蓝）.</summary>
    Moderate = 1,

    /// <summary>较重（Ⅲ级，黄）.</summary>
    Serious = 2,

    /// <summary>严重（Ⅱ级，橙）.</summary>
    Severe = 3,

    /// <summary>特别严重（Ⅰ级，红）.</summary>
    Critical = 4,
}
