namespace Monitor.Rules.Layoffs;

/// <summary>Finds reports that look like another of another source.</summary>
internal static class DuplicateJudgement
{
    public static IEnumerable<LayoffFinding> Judge(DuplicateWatch watch, FiledReports reports)
    {
        foreach (var filed in reports.Received)
        {
            if (filed.Twin is { } twin)
            {
                yield return filed.Finding(LayoffFindingKind.DuplicateFiling, "日期相同、人数相近", watch.Basis, reports) with
                {
                    Reports = [twin.Number, filed.Report.Number],
                    Sentence = $"报告{twin.Number}（{People(twin.Affected)}）和{filed.Report.Number}（{People(filed.People)}）来自两个途径，实施日期相同、人数相近，疑似同一次裁减重复报送；事件类规则只计一次。确系两次的，请登记：monitor report distinct。",
                };
            }
        }
    }

    private static string People(int? people) => people is { } number ? $"{number}人" : "未报人数";
}
