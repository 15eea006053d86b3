using System.Globalization;
using System.Text;
using Monitor.Rules.Panels;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Reporters.Pages;

/// <summary>What a reporter can do, and what it has reported.</summary>
internal sealed class HomePage(TimeZoneInfo zone)
{
    /// <param name="session">Whose page it is.</param>
    /// <param name="filed">What it reported, the last first.</param>
    /// <param name="hasTemplate">Whether there is a workbook to be filled in.</param>
    /// <param name="zero">Where it says that there was nothing to report, as HTML.</param>
    public string Render(ReportSession session, IReadOnlyList<FiledReport> filed, bool hasTemplate, string zero)
    {
        var html = new StringBuilder($"<h1>{PageShell.Text(session.Reporter.Enterprise)}</h1>\n<div class=\"acts\"><a class=\"button\" href=\"{ReportSite.FormPath}\">报告新的情况</a>");
        html.Append(hasTemplate ? $"<a class=\"button plain\" href=\"{ReportSite.TemplatePath}\">下载电子表格模板</a>" : "").Append("</div>\n").Append(zero).Append("<h2>已经报送的</h2>\n");
        if (filed.Count == 0)
        {
            return html.Append("<p>还没有报送过。</p>").ToString();
        }

        foreach (var report in filed)
        {
            html.Append(Card(session, report));
        }

        return html.ToString();
    }

    /// <summary>What a report says, in a few lines.</summary>
    public string Summary(FiledReport filed, string number)
    {
        var report = filed.Report;
        var html = new StringBuilder($"<dl><dt>报告编号</dt><dd>{PageShell.Text(number)}（第{filed.Version}版）</dd>");
        html.Append(CultureInfo.InvariantCulture, $"<dt>收到时间</dt><dd>{OfficialTime.Moment(filed.RecordedAt, zone)}</dd>");
        html.Append(CultureInfo.InvariantCulture, $"<dt>情况</dt><dd>{KindOf(report.Kind)}</dd>");
        if (report.Kind == LayoffKind.ZeroReport)
        {
            return html.Append(CultureInfo.InvariantCulture, $"<dt>报告期</dt><dd>{PageShell.Text(ZeroCard.NameOf(report.Filing.Period))}</dd></dl>").ToString();
        }

        html.Append(report.People is { } people ? string.Create(CultureInfo.InvariantCulture, $"<dt>裁减（涉及）人数</dt><dd>{people}人") : "").Append(report is { People: not null, Headcount: { } all } ? string.Create(CultureInfo.InvariantCulture, $"，裁减前职工{all}人</dd>") : "</dd>");
        html.Append(report.EffectiveDate is { } day ? string.Create(CultureInfo.InvariantCulture, $"<dt>实施日期</dt><dd>{day:yyyy年M月d日}</dd>") : "");
        return html.Append("</dl>").ToString();
    }

    /// <summary>Asks whether a report is really to be withdrawn.</summary>
    public string Withdrawal(ReportSession session, FiledReport filed, string number) => $"""
        <h1>撤回这份报告</h1>
        <div class="card">{Summary(filed, number)}</div>
        <p>事情没有发生或者报错了的，才需要撤回；人数、日期有变化的，请用“更正或续报”。撤回后不能恢复，原来的内容仍留存备查。</p>
        <form method="post" action="{ReportSite.WithdrawPath}">{PageShell.Proof(session)}<input type="hidden" name="number" value="{PageShell.Text(number)}">
        <div class="acts"><button>确定撤回</button><a class="button plain" href="{ReportSite.Root}">不撤回</a></div></form>
        """;

    private string Card(ReportSession session, FiledReport filed)
    {
        var number = filed.Report.Number[(session.Reporter.Id.Length + 1)..];
        var html = new StringBuilder($"<div class=\"card\">{Summary(filed, number)}");
        if (filed.Report.Withdrawn)
        {
            return html.Append("<p><b>已撤回</b></p></div>\n").ToString();
        }

        html.Append("<div class=\"acts\">").Append(filed.Report.Kind == LayoffKind.ZeroReport ? "" : $"<a class=\"button plain\" href=\"{PageShell.Text(ReportSite.FormOf(number))}\">更正或续报</a>");
        return html.Append(CultureInfo.InvariantCulture, $"<a class=\"button plain\" href=\"{PageShell.Text(ReportSite.WithdrawalOf(number))}\">撤回</a></div></div>\n").ToString();
    }

    private static string KindOf(LayoffKind kind) => kind switch
    {
        LayoffKind.Layoff => "经济性裁员",
        LayoffKind.Closure => "关闭破产",
        LayoffKind.Suspension => "停业整顿",
        LayoffKind.WageArrears => "拖欠工资",
        LayoffKind.CollectiveIncident => "群体性事件",
        LayoffKind.ZeroReport => "零报告（本期无裁减）",
        _ => "未说明",
    };
}
