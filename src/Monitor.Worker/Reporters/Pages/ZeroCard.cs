using System.Globalization;
using System.Text;
using System.Text.Json;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Intake.Http;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Reporters.Pages;

/// <summary>零报告: where a reporter says that there was nothing to report in a period.</summary>
internal sealed class ZeroCard(RuleSet rules, TimeProvider clock)
{
    private const int ShownPeriods = 3;

    /// <param name="session">Whose page it is.</param>
    /// <param name="expected">What is expected of it; null where nothing ever was.</param>
    /// <param name="filed">What it reported.</param>
    public string Render(ReportSession session, ReporterDutyRow? expected, IReadOnlyList<FiledReport> filed)
    {
        var today = rules.DayOf(clock.GetUtcNow());
        var every = expected?.Every ?? PeriodKind.Month;
        var current = Period.Containing(every, today);
        var periods = Enumerable.Range(0, ShownPeriods).Select(back => current.Plus(-back)).ToArray();
        var done = filed.Where(report => report.Report is { Kind: LayoffKind.ZeroReport, Withdrawn: false }).Select(report => report.Report.Filing.Period).ToHashSet(StringComparer.Ordinal);
        var asked = done.Contains(current.Previous.ToString()) ? current : current.Previous;
        var html = new StringBuilder("<section class=\"card zero\"><h2>本期无裁减</h2>\n");
        html.Append("<p>报告期内没有裁减人员、停产停业、关闭、欠薪和群体性事件的，在这里零报告。</p>\n").Append(Owed(expected, today));
        html.Append(CultureInfo.InvariantCulture, $"<form method=\"post\" action=\"{ReportSite.ZeroPath}\">{PageShell.Proof(session)}<div class=\"field\"><label for=\"period\">报告期</label><select id=\"period\" name=\"{ReportSender.PeriodField}\">");
        foreach (var period in periods)
        {
            html.Append(CultureInfo.InvariantCulture, $"<option value=\"{period}\"{(period == asked ? " selected" : "")}>{period.ToChinese()}{(done.Contains(period.ToString()) ? "（已零报告）" : "")}</option>");
        }

        return html.Append("</select></div>\n<div class=\"acts\"><button>本期无裁减，提交零报告</button></div></form></section>\n").ToString();
    }

    /// <summary>A zero report as the interface takes it.</summary>
    public static JsonElement Json(string period) => JsonSerializer.SerializeToElement(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [ReportSender.KindField] = ReportSender.ZeroKind,
        [ReportSender.PeriodField] = period,
    });

    /// <summary>What a period of a zero report is called.</summary>
    public static string NameOf(string period) => ReportPeriodText.TryRead(period, out var read) ? read.ToChinese() : period;

    private string Owed(ReporterDutyRow? expected, DateOnly today)
    {
        if (expected is not { Every: { } every } || rules.Filing.Register is not { } policy || RecordedDuty.Of(expected, rules, expected.KnownAt) is not { } duty)
        {
            return "";
        }

        var period = Period.Containing(every, today).Previous;
        return policy.DaysOf(period, rules.Regions.Regions[duty.Region], rules, duty) is { } days && duty.Expects(period)
            ? $"<p>本单位{(every == PeriodKind.Week ? "每周" : "每月")}应当报告一次：{period.ToChinese()}的报告{OfficialTime.Day(days.DueOn)}截止。</p>\n"
            : $"<p>本单位{(every == PeriodKind.Week ? "每周" : "每月")}应当报告一次。</p>\n";
    }
}
