using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Reporters.Fields;

namespace Monitor.Worker.Reporters.Pages;

/// <summary>The form. What not everybody has to say lies folded, and is open where something stands in it or is wrong with it.</summary>
internal sealed class FormPage(RuleSet rules)
{
    private static readonly ImmutableArray<(ReportFieldGroup Group, string Title)> Always = [(ReportFieldGroup.Main, "报告内容"), (ReportFieldGroup.Contact, "联系方式")];

    private static readonly ImmutableArray<(ReportFieldGroup Group, string Title, string For)> Folded =
    [
        (ReportFieldGroup.Duties, "裁员程序", "经济性裁员的，请填写"),
        (ReportFieldGroup.Course, "分批实施和其他原因", "分几批裁减的，请填写"),
        (ReportFieldGroup.Suspension, "停产停业", "停业整顿的，请填写"),
        (ReportFieldGroup.Closure, "关闭", "关闭破产的，请填写"),
        (ReportFieldGroup.Arrears, "欠薪", "拖欠工资的，请填写"),
        (ReportFieldGroup.Incident, "群体性事件", "发生群体性事件的，请填写"),
        (ReportFieldGroup.HiredAgain, "重新招用", "裁员后又招人的，请填写"),
        (ReportFieldGroup.Related, "关联企业和分支机构", "同一出资人还有其他企业，或者事情发生在外县的，请填写"),
    ];

    /// <param name="session">Whose form it is.</param>
    /// <param name="values">What stands in the fields.</param>
    /// <param name="faults">What is wrong, by field.</param>
    /// <param name="isFiled">Whether the report was made before, and this one follows it.</param>
    public string Render(ReportSession session, ImmutableSortedDictionary<string, string> values, ImmutableSortedDictionary<string, string> faults, bool isFiled)
    {
        var markup = new FieldMarkup(rules, values, faults);
        var number = values.GetValueOrDefault("number", "");
        var html = new StringBuilder(FaultList(faults));
        html.Append(CultureInfo.InvariantCulture, $"<h1>{(isFiled ? "更正或续报" : "报告裁减人员和突发情况")}</h1>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>{PageShell.Text(session.Reporter.Enterprise)}{Code(session)}。{(isFiled ? "请改动有变化的内容，没有变化的不用动。" : "约需五分钟；没有标“必填”的，不清楚可以不填。")}</p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<form method=\"post\" action=\"{ReportSite.FormPath}\" novalidate>{PageShell.Proof(session)}\n");
        html.Append(CultureInfo.InvariantCulture, $"""<input type="hidden" name="number" value="{PageShell.Text(number)}"><p class="small">报告编号 {PageShell.Text(number)}</p>""");
        foreach (var (group, title) in Always)
        {
            html.Append(CultureInfo.InvariantCulture, $"\n<fieldset><legend>{title}</legend><div class=\"fields\">\n{Fields(group, markup)}</div></fieldset>");
        }

        foreach (var (group, title, whom) in Folded)
        {
            var isOpen = In(group).Any(field => IsTold(field, session, values) || faults.ContainsKey(field.Name));
            html.Append(CultureInfo.InvariantCulture, $"\n<details{(isOpen ? " open" : "")}><summary>{title} <span>{whom}</span></summary><div class=\"fields\">\n{Fields(group, markup)}</div></details>");
        }

        html.Append("\n<div class=\"acts\"><button>提交报告</button><a class=\"button plain\" href=\"").Append(ReportSite.Root).Append("\">取消</a></div>\n</form>");
        return html.ToString();
    }

    // the region that is registered stands in the form of every report that was made before, and tells nothing
    private static bool IsTold(ReportField field, ReportSession session, ImmutableSortedDictionary<string, string> values) =>
        values.TryGetValue(field.Name, out var value) && !(field.Kind == ReportFieldKind.Region && value == session.Reporter.Region);

    private static string FaultList(ImmutableSortedDictionary<string, string> faults)
    {
        if (faults.IsEmpty)
        {
            return "";
        }

        var html = new StringBuilder($"<div class=\"faults\" role=\"alert\" tabindex=\"-1\"><h2>有{faults.Count}处需要改正，报告还没有提交</h2><ul>\n");
        var order = ReportFields.All.Select((field, index) => (field.Name, index)).ToDictionary(it => it.Name, it => it.index, StringComparer.Ordinal);
        foreach (var (name, reason) in faults.OrderBy(fault => order.GetValueOrDefault(fault.Key, int.MaxValue)))
        {
            var field = ReportFields.Find(name);
            html.Append(field is null ? $"<li>{PageShell.Text(reason)}</li>\n" : $"<li><a href=\"#{FieldMarkup.IdOf(name)}\">{PageShell.Text(FieldMarkup.LabelText(field))}：{PageShell.Text(reason)}</a></li>\n");
        }

        return html.Append("</ul></div>\n").ToString();
    }

    private static string Code(ReportSession session) => session.Reporter.CreditCode is { } code ? $"（{PageShell.Text(code)}）" : "";

    private string Fields(ReportFieldGroup group, FieldMarkup markup) => string.Concat(In(group).Select(markup.Of));

    private IEnumerable<ReportField> In(ReportFieldGroup group) => ReportFields.All.Where(field => field.Group == group && field.Kind != ReportFieldKind.Withdrawal && !LacksCodes(field))
        .Concat(group == ReportFieldGroup.Related ? [ReportFields.Find("region")!] : []);

    // a profile without a table of codes does not ask for them
    private bool LacksCodes(ReportField field) => field.Kind is ReportFieldKind.ReductionType or ReportFieldKind.Reason && ReportChoices.Of(field.Kind, rules).IsEmpty;
}
