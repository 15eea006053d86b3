using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;

namespace Monitor.Rules.Briefings;

/// <summary>What is said of a headline figure that rests on a part: what did not come (未报) is told from what came and is not used (已报、暂不采用).</summary>
public static class CoverageSentence
{
    private const int MostNamed = 10;

    /// <summary>A sentence; empty where nothing lacks.</summary>
    public static string Write(RuleSet rules, HeadlineFigure figure) => !FigureBasis.IsPart(figure) ? ""
        : $"数据覆盖率{OfficialNumber.Percent(figure.Coverage)}，{string.Join("，", Causes(rules, figure))}。";

    /// <summary>Whether a figure lacks regions that have not reported.</summary>
    public static bool IsOwed(HeadlineFigure figure) => FigureBasis.IsPart(figure) && (figure.Silent > 0 || figure.Withheld is null);

    /// <summary>The regions whose figures came and are not used, city by city.</summary>
    internal static string Withheld(RuleSet rules, ImmutableArray<string> codes) => codes.Length > MostNamed ? $"{codes.Length}个地区" : RegionNames.ByCity(codes, rules);

    private static IEnumerable<string> Causes(RuleSet rules, HeadlineFigure figure)
    {
        if (IsOwed(figure))
        {
            yield return "部分地区尚未报送";
        }

        if (figure.Withheld is { } withheld)
        {
            yield return $"{Withheld(rules, withheld)}已报、数据存疑暂不采用";
        }
    }
}
