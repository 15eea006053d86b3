namespace Monitor.Rules.Detection;

/// <summary>What a change rule compares with.</summary>
public enum Comparison
{
    /// <summary>同比: the same period of the year before (52 weeks, 12 months).</summary>
    YearBefore,

    /// <summary>按农历对齐的同比: around the Spring Festival the period as far from the festival, elsewhere the same period of the year before.</summary>
    LunarYearBefore,

    /// <summary>环比: the period before.</summary>
    PreviousPeriod,
}
