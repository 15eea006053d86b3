using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Detection;

/// <summary>Tells what a rule on deliveries saw of those since the evaluation before.</summary>
internal sealed class DeliveryDetector(DeliveryRule rule, MonitoringFrame frame, Panel panel)
{
    private const int ShownColumns = 8;

    /// <summary>A finding a delivery, for the day on which it came.</summary>
    /// <param name="since">The moment of the evaluation before.</param>
    /// <param name="isFirst">Whether the rule was not judged then: only the last delivery counts.</param>
    public IEnumerable<Finding> Judge(DateTimeOffset since, bool isFirst)
    {
        var shapes = panel.ShapesSince(rule.Source, rule.Id, isFirst ? DateTimeOffset.MinValue : since);
        foreach (var shape in isFirst ? shapes.TakeLast(1) : shapes)
        {
            var day = Period.Containing(PeriodKind.Day, frame.DayOf(shape.Delivery.KnownAt));
            yield return new Finding(frame.Regions.Root.Index, day, GradeOf(shape), DataStatus.Complete, () => Explain(shape));
        }
    }

    private Grade GradeOf(DeliveryShape shape) => IsInOrder(shape) ? shape.Held > 0 ? rule.Lines[0].Grade : Grade.None : rule.Lines.Last(line => line.Limit.Reached(shape)).Grade;

    private bool IsInOrder(DeliveryShape shape) => shape.IsBelieved || shape.IsAccepted || !rule.Lines.Any(line => line.Limit.Reached(shape));

    private Evidence Explain(DeliveryShape shape)
    {
        var (summary, sentence) = IsInOrder(shape) ? Calm(shape) : Words(shape);
        return new Evidence
        {
            Summary = summary,
            Sentence = sentence,
            Figures =
            [
                new Figure("来文行数", shape.Delivery.Rows, "行", ""),
                new Figure("隔离行数", shape.Delivery.Quarantined, "行", ""),
                .. shape.TypicalRows is { } typical ? [new Figure("往常行数（中位数）", Math.Round((decimal)typical, 1), "行", "")] : ImmutableArray<Figure>.Empty,
            ],
        };
    }

    private (string Summary, string Sentence) Words(DeliveryShape shape)
    {
        var what = What(shape).ToArray();
        var waits = rule.Indicators.IsEmpty || shape.Delivery.Refused.Length > 0 ? "" : "这批数值暂不参与研判，相关级别不升不降。";
        return ($"{rule.SourceName}来文变样：{what[0].Short}", $"{rule.SourceName}{Day(shape)}来文{string.Join("；", what.Select(one => one.Long))}。{waits}请数据提供单位核实。");
    }

    private (string Summary, string Sentence) Calm(DeliveryShape shape)
    {
        var course = shape switch
        {
            { IsAccepted: true } => $"{rule.SourceName}变样来文的数值已由人员核实无误，自{Day(shape)}起恢复参与研判",
            { IsBelieved: true } => string.Create(CultureInfo.InvariantCulture, $"{rule.SourceName}连续{rule.BelievedAfter}批来文版式相同，按新的版式处理，这几批暂不采用的数值恢复参与研判"),
            _ => $"{rule.SourceName}{Day(shape)}来文与往常一致",
        };
        return shape.Held == 0
            ? ($"{rule.SourceName}来文已恢复正常", $"{course}。")
            : ($"{rule.SourceName}变样来文的数值待重报", string.Create(CultureInfo.InvariantCulture, $"{course}；此前变样来文中的{shape.Held}个数值尚未按往常版式重报，仍暂不参与研判。请数据提供单位重新报送，或者核实无误后由运维员、分析员采信。"));
    }

    private string Day(DeliveryShape shape) => $"{frame.DayOf(shape.Delivery.KnownAt):yyyy年M月d日}";

    private IEnumerable<(string Short, string Long)> What(DeliveryShape shape)
    {
        if (shape.Delivery.Refused.Length > 0)
        {
            yield return ("整份未入库", $"整份未入库（{shape.Delivery.Refused.TrimEnd('。')}）");
        }

        if (!shape.Removed.IsEmpty)
        {
            yield return ("列有减少", $"缺少往常的列{Named(shape.Removed)}");
        }

        if (!shape.Added.IsEmpty)
        {
            yield return ("列有增加", $"多出往常没有的列{Named(shape.Added)}");
        }

        if (rule.Lines.Any(line => shape.Share >= line.Limit.QuarantinedShare))
        {
            yield return ("隔离行突增", string.Create(CultureInfo.InvariantCulture, $"共{shape.Delivery.Rows}行，其中{shape.Delivery.Quarantined}行（{Percent(shape.Share)}）有误隔离，往常为{Percent(shape.TypicalShare)}"));
        }

        if (shape.RowRatio is { } ratio && rule.Lines.Any(line => ratio <= line.Limit.RowsFallTo || ratio >= line.Limit.RowsRiseTo))
        {
            yield return (ratio < 1 ? "行数突减" : "行数突增", string.Create(CultureInfo.InvariantCulture, $"共{shape.Delivery.Rows}行，为往常{shape.TypicalRows:0.#}行的{Percent(ratio)}"));
        }
    }

    private static string Named(ImmutableArray<string> columns) =>
        string.Join("、", columns.Take(ShownColumns).Select(column => $"“{column}”")) + (columns.Length > ShownColumns ? string.Create(CultureInfo.InvariantCulture, $"等{columns.Length}列") : "");

    private static string Percent(double share) => OfficialNumber.Percent((decimal)Math.Round(share, 4));
}
