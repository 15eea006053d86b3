using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Intake.Http;
using Monitor.Worker.Reporters.Fields;

namespace Monitor.Worker.Reporters.Pages;

/// <summary>Finds everything that is wrong with a filled-in form, by the checks of the interface itself.</summary>
internal sealed class FormCheck(RuleSet rules, TimeProvider clock)
{
    /// <summary>What is wrong, by field; empty where the report can be taken.</summary>
    public ImmutableSortedDictionary<string, string> Faults(ImmutableSortedDictionary<string, string> values, ReportSender sender)
    {
        var faults = Missing(values).ToImmutableSortedDictionary(StringComparer.Ordinal).ToBuilder();
        var mended = values.SetItems(faults.Keys.Select(name => KeyValuePair.Create(name, Harmless(name, sender))));
        var (form, now) = (new ReportForm(rules), clock.GetUtcNow());
        for (var found = 0; found <= ReportFields.All.Length; found++)
        {
            // the reading stops at the first fault: that field is put right and the reading begins anew
            if ((sender.Complete(FormValues.Json(mended), 0, out var completed) ?? form.Read(completed, 0, now, out _)) is not { } fault)
            {
                break;
            }

            var name = fault.Field ?? "";
            if (!faults.TryAdd(name, InAForm(name, fault.Reason)))
            {
                break;
            }

            mended = Harmless(name, sender) is { Length: > 0 } good ? mended.SetItem(name, good) : mended.Remove(name);
        }

        return faults.ToImmutable();
    }

    private static IEnumerable<KeyValuePair<string, string>> Missing(ImmutableSortedDictionary<string, string> values) => ReportFields.All
        .Where(field => field is { Required: true, Group: not ReportFieldGroup.Enterprise } && !values.ContainsKey(field.Name))
        .Select(field => KeyValuePair.Create(field.Name, field.Kind is ReportFieldKind.Kind or ReportFieldKind.Day ? "请选择" : "请填写"));

    private string Harmless(string name, ReportSender sender) => name switch
    {
        "number" => "1",
        "region" => sender.Region,
        "kind" => "layoff",
        "people" => "0",
        "headcount" => "10000000",
        "contact_mobile" => "13000000000",
        _ => ReportFields.Find(name)?.Kind == ReportFieldKind.Day ? rules.DayOf(clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
    };

    // what the form requires cannot be left empty
    private static string InAForm(string name, string reason) =>
        ReportFields.Find(name) is { Required: true } ? reason.Replace("，不详时留空", "", StringComparison.Ordinal) : reason;
}
