namespace Monitor.Worker.DataQuality;

/// <summary>The reporting of one indicator by one source for one period, in words and numbers ready to print.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Indicator">The indicator's name.</param>
/// <param name="Period">The period in words.</param>
/// <param name="Expected">应报.</param>
/// <param name="Received">实报, late ones included.</param>
/// <param name="Late">迟报.</param>
/// <param name="Missing">缺报.</param>
/// <param name="Zero">零报.</param>
/// <param name="Revised">更正.</param>
/// <param name="Completeness">到报率 over the last periods.</param>
/// <param name="Timeliness">及时率 over the last periods.</param>
internal sealed record QualityLine(
    string Source, string Indicator, string Period, int Expected, int Received, int Late, int Missing, int Zero, int Revised, string Completeness, string Timeliness);
