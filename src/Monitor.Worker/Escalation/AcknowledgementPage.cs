using System.Globalization;
using System.Net;
using System.Text;
using Monitor.Rules.Cases;
using Monitor.Worker.Cases;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Escalation;

/// <summary>One case on a telephone: grade, reason, figures, tasks with their limits, who has signed, and the button to sign. No script, nothing from elsewhere, no way to another page.</summary>
internal sealed class AcknowledgementPage(ServiceLabel label, CaseFrame frame, Officials officials, TimeProvider clock)
{
    private const string Style = """
        *{box-sizing:border-box}
        body{margin:0;background:#f1f3f5;color:#212529;font-family:"Microsoft YaHei","PingFang SC","WenQuanYi Micro Hei",sans-serif;font-size:17px;line-height:1.6}
        header{padding:14px 16px}
        header p{margin:0;font-size:15px}
        h1{margin:2px 0 0;font-size:21px;line-height:1.4}
        main{max-width:640px;margin:0 auto;padding:0 12px 20px}
        .head{max-width:640px;margin:0 auto}
        section{margin:12px 0;padding:10px 14px;background:#fff;border:1px solid #ced4da;border-radius:6px}
        h2{margin:0 0 4px;font-size:17px}
        p{margin:4px 0;overflow-wrap:anywhere}
        ul{margin:4px 0;padding-left:20px}
        li{margin:4px 0;overflow-wrap:anywhere}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 14px;margin:4px 0}
        dt{color:#495057}
        dd{margin:0;overflow-wrap:anywhere}
        .small{color:#495057;font-size:15px}
        .late{color:#b3261e;font-weight:bold}
        .banner{margin:10px 0 0;padding:8px 14px;border:1px solid #e0a800;background:#fff3bf;font-weight:bold}
        .done,.fault{margin:12px 0 0;padding:10px 14px;border:2px solid #2b7a3d;background:#ebfbee;border-radius:6px;font-weight:bold}
        .fault{border-color:#b3261e;background:#fff5f5}
        button{width:100%;min-height:54px;font:inherit;font-size:19px;font-weight:bold;border:0;border-radius:6px;background:#1d4f91;color:#fff;cursor:pointer}
        :focus-visible{outline:3px solid #e0a800;outline-offset:2px}
        form{position:sticky;bottom:0;margin:12px -12px 0;padding:10px 12px;background:#f1f3f5;border-top:1px solid #ced4da}
        form .small{margin:0 0 6px}
        """;

    private TimeZoneInfo Zone => frame.Calendar.Zone;

    /// <summary>The page of a case.</summary>
    /// <param name="view">What the link opens.</param>
    /// <param name="token">The link's last part.</param>
    /// <param name="answer">What signing came to; null where nobody has pressed the button.</param>
    public string Render(AcknowledgementView view, string token, ActAnswer? answer)
    {
        var one = view.Sheet.Case;
        var body = new StringBuilder();
        body.Append(Outcome(view, answer)).Append(Reasons(view)).Append(Signed(view)).Append(Figures(one)).Append(Tasks(one));
        if (view.CanSign)
        {
            body.Append(CultureInfo.InvariantCulture, $"""
                <form method="post" action="{AcknowledgementOffers.Path}/{Text(token)}">
                <p class="small">签收即表示由您负责跟进。{Text(Follow(one))}</p>
                <button>签收</button>
                </form>
                """);
        }

        var badge = GradeBadge.Of(one.HandlingGrade, frame.Grades);
        var title = $"{view.Sheet.Summary.RegionName}{view.Sheet.Summary.CauseName}";
        return Page($"{badge.Name} {one.Number}", $"header{{background:{badge.Colour};color:{badge.Ink}}}", $"<p>{Text(badge.Name)}　{Text(badge.Label)}　{Text(one.Number)}</p><h1>{Text(title)}</h1>", body.ToString());
    }

    /// <summary>The page of a link that opens nothing.</summary>
    public string Refusal(string title, string reason) =>
        Page(title, "header{background:#1d4f91;color:#fff}", $"<p>事项签收</p><h1>{Text(title)}</h1>", $"<p class=\"fault\" role=\"alert\">{Text(reason)}</p>");

    private string Page(string title, string style, string head, string body) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{Text(title)}</title>
        <style>{Style}
        {style}</style>
        </head>
        <body>
        <header><div class="head">{head}</div></header>
        <main>
        {Banner()}{body}
        <p class="small">{Text(label.Title)}。本页只供本人查看和签收这一事项，请勿转发。</p>
        </main>
        </body>
        </html>

        """;

    private string Outcome(AcknowledgementView view, ActAnswer? answer)
    {
        var by = view.Sheet.Case.Answering;
        return answer switch
        {
            { IsDone: true } => $"<p class=\"done\" role=\"status\">签收成功。{Text(Follow(view.Sheet.Case))}</p>",
            { Refusal.Kind: RefusalKind.OutOfOrder } when by is not null => $"<p class=\"done\" role=\"status\">本事项已由{Text(By(by))}签收，无需重复签收。</p>",
            { Refusal: { } refusal } => $"<p class=\"fault\" role=\"alert\">没有签收：{Text(refusal.ToString())}</p>",
            _ when by is null && !view.CanSign => "<p class=\"fault\" role=\"alert\">这个链接已经用过，或者事项已经办结，不能再签收。</p>",
            _ => "",
        };
    }

    private string Reasons(AcknowledgementView view)
    {
        var one = view.Sheet.Case;
        var lines = one.Alerts
            .Where(alert => alert.IsOpen)
            .OrderByDescending(alert => alert.Grade)
            .Select(alert => $"<b>{Text(frame.Grades[alert.Grade].Name)}</b>　{Text(view.Sheet.Reasons.GetValueOrDefault(alert.Number) ?? alert.Summary)}{(alert.IsFrozen ? "（数据逾期，级别冻结）" : "")}");
        var call = one.Call is { } heard ? [$"<b>接报</b>　{Text($"{OfficialTime.Moment(heard.CalledAt, Zone)}，{heard.What}")}"] : Array.Empty<string>();
        return Section("预警原因", List(call.Concat(lines)));
    }

    private string Figures(Case one)
    {
        var figures = new List<(string Label, string Value)>
        {
            ("阶段", CaseWording.Of(one.Stage)),
            ("承办", frame.NameOf(one.Owner)),
            ("立项", OfficialTime.Moment(one.RaisedAt, Zone)),
            ("发布级别", one.OfficialGrade == Monitor.Rules.Grading.Grade.None ? "尚未发布" : frame.Grades[one.OfficialGrade].Name),
        };
        if (one.Call?.People is { } people)
        {
            figures.Add(("涉及人数", string.Create(CultureInfo.InvariantCulture, $"{people}人（接报）")));
        }

        if (one.LastCounts?.Act is { } counts)
        {
            figures.Add(("受影响", string.Create(CultureInfo.InvariantCulture, $"{counts.Affected}人，尚未安置{counts.Open}人")));
        }

        return Section("基本情况", $"<dl>{string.Concat(figures.Select(one => $"<dt>{one.Label}</dt><dd>{Text(one.Value)}</dd>"))}</dl>");
    }

    private string Tasks(Case one)
    {
        var now = clock.GetUtcNow();
        var tasks = CaseLimits.OpenTasks(one).ToArray();
        var lines = CaseLimits.Lines(one, now, Zone).Zip(tasks, (line, task) => task.IsRunning && task.DueAt <= now ? $"<span class=\"late\">{Text(line)}</span>" : Text(line));
        return Section("任务和时限", tasks.Length == 0 ? "<p>没有待办任务。</p>" : List(lines));
    }

    private string Signed(AcknowledgementView view)
    {
        var one = view.Sheet.Case;
        var lines = new List<string>();
        if (one.Answering is { } by)
        {
            lines.Add(Text($"{By(by)}签收"));
        }
        else
        {
            lines.Add(one.Acknowledged is { } former ? Text($"{By(former)}签收，已失效，须重新签收") : "尚无人签收");
        }

        if (one.Verification is { } verification)
        {
            lines.Add(Text($"{By(verification.By)}核实：{CaseWording.Of(verification.Act.Verdict)}"));
        }

        return Section("签收情况", List(lines));
    }

    private static string Follow(Case one) =>
        one.Plan.Escalation is { } policy ? $"请及时核实办理：签收后{TerminalTime.Of(policy.FollowWithin)}内没有办理的，签收失效，继续呼叫。" : "请及时核实办理。";

    private string By(Signature by) => $"{officials.NameOf(by.Person)}于{OfficialTime.Moment(by.At, Zone)}";

    private string Banner() => label.IsDrill ? "<p class=\"banner\">演练：以下内容不是真实情况。</p>" : label.IsTrial ? "<p class=\"banner\">系统试运行，研判结果仅供参考。</p>" : "";

    private static string Section(string title, string content) => $"<section><h2>{title}</h2>{content}</section>";

    private static string List(IEnumerable<string> items) => $"<ul>{string.Concat(items.Select(item => $"<li>{item}</li>"))}</ul>";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
