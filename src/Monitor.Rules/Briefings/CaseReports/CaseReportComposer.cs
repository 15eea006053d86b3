using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;

namespace Monitor.Rules.Briefings.CaseReports;

/// <summary>Composes the one-page report of a case (初报、续报、终报) from the case as it stands. The same case gives the same words; nobody is named, and what is not known is said to be.</summary>
public static class CaseReportComposer
{
    private const int MostNamed = 6;
    private const int LongestText = 160;

    /// <summary>Why a report of this kind cannot be written yet; null where it can.</summary>
    /// <param name="one">The case.</param>
    /// <param name="kind">The kind.</param>
    public static string? Objection(Case one, CaseReportKind kind) => (kind, one) switch
    {
        (CaseReportKind.FollowUp, { Verification: null, Counts.IsEmpty: true, Measures.IsEmpty: true }) => $"事项{one.Number}立项以来没有核实、人数或者措施的记录，没有可写的续报。请先办理并登记，或者出初报。",
        (CaseReportKind.Final, { IsOpen: true, LiftedAt: null }) => $"事项{one.Number}尚未解除预警，也未办结，不能出终报。请出续报，或者在解除、办结以后再出终报。",
        _ => null,
    };

    /// <summary>The report.</summary>
    /// <param name="one">The case.</param>
    /// <param name="frame">What cases are judged by.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="at">The moment that it speaks of.</param>
    /// <param name="isDrill">演练: whether nothing of it is real.</param>
    /// <exception cref="ArgumentException">There is an <see cref="Objection"/>.</exception>
    public static BriefingDocument Compose(Case one, CaseFrame frame, CaseReportKind kind, DateTimeOffset at, bool isDrill)
    {
        if (Objection(one, kind) is { } objection)
        {
            throw new ArgumentException(objection, nameof(kind));
        }

        var local = TimeZoneInfo.ConvertTime(at, frame.Calendar.Zone);
        var title = new TitleBlock
        {
            Issuer = frame.NameOf(one.Owner),
            Title = $"规模性失业风险事项{NameOf(kind)}",
            Issue = "",
            Region = frame.NameOf(one.Region),
            Period = $"{CauseOf(one, frame)}事项（截至{Moment(at, frame)}）",
            Date = DateOnly.FromDateTime(local.DateTime),
            SnapshotId = "",
            ConfigVersion = "",
            Number = string.Create(CultureInfo.InvariantCulture, $"{one.Number}（第{one.Version}版）"),
            Mark = isDrill ? "演练" : "",
            Circulation = "内部资料　注意保存",
        };
        return new BriefingDocument(title, frame.Grades, [new Paragraph(Summary(one, frame, kind), ParagraphStyle.Summary), TableOf(one, frame, kind)]);
    }

    /// <summary>初报, 续报 or 终报.</summary>
    public static string NameOf(CaseReportKind kind) => kind switch
    {
        CaseReportKind.First => "初报",
        CaseReportKind.FollowUp => "续报",
        CaseReportKind.Final => "终报",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such report."),
    };

    private static string Summary(Case one, CaseFrame frame, CaseReportKind kind)
    {
        var people = one.LastCounts is { Act: var counts } ? $"受影响{counts.Affected}人，尚未安置{counts.Open}人" : "受影响人数尚未登记";
        var stands = $"{frame.NameOf(one.Region)}{CauseOf(one, frame)}事项于{Moment(one.RaisedAt, frame)}触发";
        return kind switch
        {
            CaseReportKind.First => $"{stands}，按{frame.Grades[one.HandlingGrade].Name}处置，目前{CaseWording.Of(one.Stage)}；{people}。",
            CaseReportKind.FollowUp => $"{stands}，目前{CaseWording.Of(one.Stage)}；{people}，已落实措施{one.Measures.Length}项。",
            _ => $"{stands}，{(one.LiftedAt is { } lifted ? $"{Moment(lifted, frame)}解除预警" : "未发布预警")}，{(one.Closing is { } closing ? $"以{CaseWording.Of(closing.Act.Outcome)}办结" : "尚待办结")}；{people}，共落实措施{one.Measures.Length}项。",
        };
    }

    private static DataTable TableOf(Case one, CaseFrame frame, CaseReportKind kind)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        void Add(string name, string text) => rows.Add(new([new TextCell(name, Emphasis.Strong), new TextCell(text)]));
        Add("地区", $"{frame.NameOf(one.Region)}；{frame.NameOf(one.Owner)}承办");
        rows.Add(new([new TextCell("处置级别", Emphasis.Strong), new GradeCell(one.HandlingGrade, $"{frame.Grades[one.HandlingGrade].Name}{NoticeWording.InBrackets(frame.Grades[one.HandlingGrade].Label)}")]));
        Add("进展", $"{CaseWording.Of(one.Stage)}；触发{Moment(one.RaisedAt, frame)}{(one.Acknowledged is { } signed ? $"，签收{Moment(signed.At, frame)}" : "，尚未签收")}");
        Add("预警依据", Alerts(one, frame));
        if (one.Call is { } call)
        {
            Add("接报情况", Short($"{Moment(call.CalledAt, frame)}接报：{call.What}{(call.People is { } people ? $"（报称涉及{people}人）" : "")}"));
        }

        Add("涉及企业", one.Enterprises.IsEmpty ? "尚未登记" : $"{string.Join("、", one.Enterprises.Take(MostNamed))}{(one.Enterprises.Length > MostNamed ? $"等{one.Enterprises.Length}家" : "")}");
        Add("核实情况", one.Verification is { } found ? Short($"{Moment(found.By.At, frame)}核实为{CaseWording.Of(found.Act.Verdict)}：{found.Act.Reason}") : "正在核实");
        Add("预警发布", one.Publication is { } published ? $"{Moment(published.By.At, frame)}由{published.Text.Issuer}发布{frame.Grades[published.Grade].Name}{(one.LiftedAt is { } lifted ? $"，{Moment(lifted, frame)}解除" : "")}" : "未发布");
        Add("人员安置", one.LastCounts is { } counted ? Counts(counted.Act) : "尚未登记");
        Add("已落实措施", Measures(one, frame));
        Add(kind == CaseReportKind.Final ? "办结情况" : "待办事项", kind == CaseReportKind.Final ? Ending(one) : Tasks(one, frame));
        return new DataTable("", "", [new("项目", ColumnAlignment.Left, 2), new("内容", ColumnAlignment.Left, 7)], rows.ToImmutable());
    }

    private static string Alerts(Case one, CaseFrame frame) => one.Alerts.IsEmpty
        ? "由接报登记立项，系统没有触发预警"
        : string.Join("；", one.Alerts.Take(MostNamed).Select(alert => $"{alert.Number}，{frame.Grades[alert.Grade].Name}{(alert.IsOpen ? "" : "（已结束）")}：{alert.Summary}")) + (one.Alerts.Length > MostNamed ? $"等{one.Alerts.Length}个" : "");

    private static string Counts(RecordCounts counts) => string.Create(
        CultureInfo.InvariantCulture,
        $"截至{counts.Day.Month}月{counts.Day.Day}日，受影响{counts.Affected}人：已安置{counts.Resettled}人，参加培训{counts.Retrained}人，领取失业保险金{counts.DrawingBenefit}人，尚未安置{counts.Open}人");

    private static string Measures(Case one, CaseFrame frame) => one.Measures.IsEmpty
        ? "尚无"
        : Short(string.Join("；", one.Measures.Select(measure => $"{measure.Name}（{string.Join("，", Figures(measure, frame))}）")) + (one.Pledges.IsEmpty ? "" : $"；应急资金{OfficialNumber.WithUnit(one.Pledged, "元")}"));

    private static IEnumerable<string> Figures(MeasureTaken measure, CaseFrame frame)
    {
        if (measure.Act.People is { } people)
        {
            yield return OfficialNumber.WithUnit(people, "人");
        }

        if (measure.Act.Amount is { } amount)
        {
            yield return OfficialNumber.WithUnit(amount, "元");
        }

        yield return Moment(measure.By.At, frame);
    }

    private static string Tasks(Case one, CaseFrame frame)
    {
        var open = one.Tasks.Where(task => task.State == TaskState.Open).OrderBy(task => task.DueAt).ThenBy(task => task.Id, StringComparer.Ordinal).ToArray();
        return open.Length == 0
            ? "没有未完成的任务"
            : string.Join("；", open.Take(MostNamed).Select(task => $"{task.Name}（{CaseWording.Of(task.Role)}，{Moment(task.DueAt, frame)}前{(task.OverdueAt is null ? "" : "，已逾期")}）")) + (open.Length > MostNamed ? $"等{open.Length}项" : "");
    }

    private static string Ending(Case one) => one.Closing is { } closing ? Short($"{CaseWording.Of(closing.Act.Outcome)}：{closing.Act.Summary}") : "尚待办结";

    private static string CauseOf(Case one, CaseFrame frame) => frame.Plan.CauseOf(one.Cause)?.Name ?? ResponsePlan.OtherCause.Name;

    /// <summary>What people wrote, so short that the page holds it; that it was cut is shown.</summary>
    private static string Short(string text)
    {
        var line = string.Join("", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return line.Length <= LongestText ? line : line[..(LongestText - 1)] + "…";
    }

    private static string Moment(DateTimeOffset at, CaseFrame frame)
    {
        var local = TimeZoneInfo.ConvertTime(at, frame.Calendar.Zone);
        return string.Create(CultureInfo.InvariantCulture, $"{local.Year}年{local.Month}月{local.Day}日{local.Hour}时{local.Minute:00}分");
    }
}
