using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Reporters.Fields;

namespace Monitor.Worker.Reporters.Pages;

/// <summary>The fields of the form as HTML, with what was typed and what is wrong beside it.</summary>
internal sealed class FieldMarkup(RuleSet rules, ImmutableSortedDictionary<string, string> values, ImmutableSortedDictionary<string, string> faults)
{
    private const int MostButtons = 5;
    private const int MostInARow = 3;

    public string Of(ReportField field)
    {
        var fault = faults.GetValueOrDefault(field.Name);
        var choices = ReportChoices.Of(field.Kind, rules);
        var buttons = choices.Length is > 0 and <= MostButtons;
        var wide = field.Kind is ReportFieldKind.LongText or ReportFieldKind.Kind or ReportFieldKind.Stage ? " wide" : "";
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""<div class="field{wide}{(buttons ? " choice" : "")}{(fault is null ? "" : " wrong")}" id="{IdOf(field.Name)}"{(buttons ? $" role=\"radiogroup\" aria-labelledby=\"{field.Name}-label\"{Described(field, fault)}" : "")}>""");
        html.Append(buttons ? $"<p class=\"label\" id=\"{field.Name}-label\">{LabelOf(field)}</p>" : $"""<label for="{field.Name}">{LabelOf(field)}</label>""");
        html.Append(field.Hint.Length > 0 ? $"""<p class="hint" id="{field.Name}-hint">{PageShell.Text(field.Hint)}</p>""" : "");
        html.Append(fault is null ? "" : $"""<p class="fault" id="{field.Name}-fault">{PageShell.Text(fault)}</p>""");
        html.Append(buttons ? Buttons(field, choices) : choices.Length > 0 ? List(field, choices, fault) : Input(field, fault));
        return html.Append("</div>\n").ToString();
    }

    /// <summary>What the list of faults leads to.</summary>
    public static string IdOf(string field) => $"at-{field}";

    private static string LabelOf(ReportField field) => PageShell.Text(LabelText(field)) + (field.Required ? """ <span class="must">必填</span>""" : "");

    // in a table a heading has to be short and plain; before a field it may speak to the reader
    public static string LabelText(ReportField field) => field.Name switch
    {
        "kind" => "发生了什么情况",
        "region" => "所在县（市、区）",
        "people" => "裁减（涉及）人数",
        "headcount" => "裁减前职工总数",
        "reason" => "情况说明",
        _ => field.Label,
    };

    private string Buttons(ReportField field, ImmutableArray<ReportChoice> choices)
    {
        var html = new StringBuilder(choices.Length > MostInARow ? """<div class="choices many">""" : """<div class="choices">""");
        foreach (var choice in choices)
        {
            html.Append(CultureInfo.InvariantCulture, $"""<label><input type="radio" name="{field.Name}" value="{PageShell.Text(choice.Value)}"{(ValueOf(field) == choice.Value ? " checked" : "")}>{PageShell.Text(choice.Text)}</label>""");
        }

        return html.Append("</div>").ToString();
    }

    private string List(ReportField field, ImmutableArray<ReportChoice> choices, string? fault)
    {
        var html = new StringBuilder($"""<select id="{field.Name}" name="{field.Name}"{Described(field, fault)}><option value="">请选择</option>""");
        foreach (var choice in choices)
        {
            html.Append(CultureInfo.InvariantCulture, $"""<option value="{PageShell.Text(choice.Value)}"{(ValueOf(field) == choice.Value ? " selected" : "")}>{PageShell.Text(choice.Text)}</option>""");
        }

        return html.Append("</select>").ToString();
    }

    private string Input(ReportField field, string? fault)
    {
        var value = PageShell.Text(ValueOf(field));
        var common = $"""id="{field.Name}" name="{field.Name}"{Described(field, fault)}""";
        return field.Kind switch
        {
            ReportFieldKind.LongText => $"<textarea {common} maxlength=\"{field.Longest}\" rows=\"3\">\n{value}</textarea>",
            ReportFieldKind.Day => $"""<input type="date" {common} value="{value}" min="2000-01-01" max="2199-12-31">""",
            ReportFieldKind.Mobile => $"""<input type="tel" {common} value="{value}" maxlength="20" autocomplete="tel-national">""",
            ReportFieldKind.Count => $"""<input type="text" inputmode="numeric" {common} value="{value}" maxlength="12" autocomplete="off">""",
            ReportFieldKind.Money => $"""<input type="text" inputmode="decimal" {common} value="{value}" maxlength="20" autocomplete="off">""",
            _ => $"""<input type="text" {common} value="{value}" maxlength="{field.Longest}">""",
        };
    }

    private string ValueOf(ReportField field) => values.GetValueOrDefault(field.Name, "");

    private static string Described(ReportField field, string? fault)
    {
        var by = string.Join(' ', new[] { field.Hint.Length > 0 ? $"{field.Name}-hint" : "", fault is null ? "" : $"{field.Name}-fault" }.Where(id => id.Length > 0));
        return (by.Length > 0 ? $" aria-describedby=\"{by}\"" : "") + (fault is null ? "" : " aria-invalid=\"true\"");
    }
}
