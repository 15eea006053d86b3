using System.Net;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Reporters.Pages;

/// <summary>What every page of the form has around its content. No script, nothing from elsewhere.</summary>
internal sealed class PageShell(ServiceLabel label)
{
    private const string Style = """
        *{box-sizing:border-box}
        body{margin:0;background:#f1f3f5;color:#212529;font-family:"Microsoft YaHei","PingFang SC","WenQuanYi Micro Hei",sans-serif;font-size:17px;line-height:1.6}
        header{background:#1d4f91;color:#fff;padding:12px 0}
        header div{max-width:860px;margin:0 auto;padding:0 16px;display:flex;justify-content:space-between;gap:12px;align-items:center}
        header b{font-size:17px}
        main{max-width:860px;margin:0 auto;padding:16px}
        h1{margin:4px 0 8px;font-size:24px}
        h2{margin:22px 0 8px;font-size:19px}
        p{margin:6px 0}
        .small,.hint{color:#495057;font-size:15px}
        .banner{margin:8px 0;padding:8px 14px;border:1px solid #e0a800;background:#fff3bf;font-weight:bold}
        .faults{margin:12px 0;padding:10px 16px;border:2px solid #b3261e;background:#fff5f5}
        .faults h2{margin:0 0 4px;color:#8a1c1c}
        .faults ul{margin:4px 0;padding-left:22px}
        .card,fieldset,details{margin:14px 0;padding:12px 16px;background:#fff;border:1px solid #ced4da;border-radius:6px}
        legend,summary{font-weight:bold;font-size:19px}
        legend{float:left;width:100%;padding:0;margin-bottom:8px}
        legend+*{clear:both}
        summary{cursor:pointer;padding:4px 0}
        summary span{font-weight:normal;font-size:15px;color:#495057}
        .fields{display:grid;grid-template-columns:1fr;gap:14px 20px;margin-top:8px}
        .field{min-width:0}
        .field>label,.label{display:block;font-weight:bold;margin:0}
        .must{color:#b3261e;font-weight:normal;font-size:15px}
        .hint{margin:0 0 2px}
        .fault{margin:0 0 2px;color:#b3261e;font-weight:bold}
        .wrong{padding-left:10px;border-left:4px solid #b3261e}
        input,select,textarea,button,.button{font:inherit}
        input[type=text],input[type=tel],input[type=password],input[type=date],select,textarea{width:100%;min-height:46px;padding:8px 10px;border:1px solid #6c757d;border-radius:4px;background:#fff;color:inherit}
        textarea{min-height:92px;resize:vertical}
        .wrong input,.wrong select,.wrong textarea{border:2px solid #b3261e}
        .choices{display:flex;flex-wrap:wrap;gap:6px 22px}
        .choices label{display:flex;align-items:center;min-height:44px;gap:8px}
        .choices input{width:22px;height:22px;flex:none}
        button,.button{display:inline-block;min-height:48px;padding:10px 26px;border:1px solid #1d4f91;border-radius:4px;background:#1d4f91;color:#fff;text-decoration:none;cursor:pointer}
        .plain{background:#fff;color:#1d4f91}
        header button{min-height:40px;padding:6px 14px;background:transparent;border-color:#fff}
        form.inline{display:inline}
        .acts{display:flex;flex-wrap:wrap;gap:10px;margin:16px 0}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:8px 0}
        dt{color:#495057}
        dd{margin:0;overflow-wrap:anywhere}
        .zero{border:2px solid #2b7a3d}
        .zero h2{margin-top:4px}
        .receipt{font-size:26px;font-weight:bold;letter-spacing:1px;overflow-wrap:anywhere}
        a{color:#1d4f91}
        :focus-visible{outline:3px solid #e0a800;outline-offset:2px}
        footer{max-width:860px;margin:0 auto;padding:8px 16px 24px}
        @media (min-width:700px){.fields{grid-template-columns:1fr 1fr}.wide{grid-column:1/-1}}
        @media (max-width:699px){.many label{width:100%}.acts>*,.acts button,.acts .button{width:100%;text-align:center}main{padding:12px}}
        """;

    /// <param name="title">The page's own title.</param>
    /// <param name="body">Its content, as HTML.</param>
    /// <param name="session">The visit; null before it began.</param>
    public string Page(string title, string body, ReportSession? session) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{Text(title)} - {Text(label.Title)}</title>
        <style>{Style}</style>
        </head>
        <body>
        <header><div><b>企业用工情况报告</b>{Leaving(session)}</div></header>
        <main>
        {Banner()}{body}
        </main>
        <footer class="small">{Text(label.Title)}。填报的内容由当地人力资源社会保障部门依法使用，联系人和电话单独保存。</footer>
        </body>
        </html>

        """;

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>The hidden field that shows that a form is this visit's own.</summary>
    public static string Proof(ReportSession session) => $"""<input type="hidden" name="{ReportSessions.FormField}" value="{Text(session.Proof)}">""";

    private static string Leaving(ReportSession? session) =>
        session is null ? "" : $"""<form method="post" action="{ReportSite.LeavePath}">{Proof(session)}<button>退出</button></form>""";

    private string Banner() => label.IsDrill ? """<p class="banner">演练：这里填报的内容不是真实情况。</p>""" : label.IsTrial ? """<p class="banner">系统试运行。</p>""" : "";
}
