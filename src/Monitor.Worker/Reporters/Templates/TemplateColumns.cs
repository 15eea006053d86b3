using System.Collections.Immutable;
using Monitor.Rules.Evaluation;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Reporters.Fields;

namespace Monitor.Worker.Reporters.Templates;

/// <summary>The columns that a source of layoff reports reads, in the order people are asked for them.</summary>
internal static class TemplateColumns
{
    public static ImmutableArray<TemplateColumn> Of(LayoffReportsSource source, RuleSet rules)
    {
        var headings = SourceHeadings.Of(source);
        return
        [
            .. ReportFields.All.Where(field => headings.ContainsKey(field.Name)).Select(field => new TemplateColumn(field, headings[field.Name], IsRequired(field.Name, source), ChoicesOf(field, source, rules))),
            .. headings.Where(heading => ReportFields.Find(heading.Key) is null).OrderBy(heading => heading.Key, StringComparer.Ordinal)
                .Select(heading => new TemplateColumn(new(heading.Key, heading.Value, ReportFieldKind.Text, ReportFieldGroup.Related), heading.Value, false, [])),
        ];
    }

    private static bool IsRequired(string field, LayoffReportsSource source) => field switch
    {
        "enterprise" or "region" => true,
        "number" => source.Report.Number is { Required: true },
        "credit_code" => source.Report.CreditCodeRequired,
        _ => false,
    };

    private static ImmutableArray<string> ChoicesOf(ReportField field, LayoffReportsSource source, RuleSet rules) => field.Kind switch
    {
        ReportFieldKind.Kind => [.. source.Report.Kind!.Map.OrderBy(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key)],
        ReportFieldKind.Withdrawal => [source.Report.Withdrawn!.EqualTo],
        ReportFieldKind.Region when source.Region.By is RegionNaming.Code or RegionNaming.NameOrCode =>
            [.. ReportChoices.Of(field.Kind, rules).Select(region => source.Region.Replace.IsDefaultOrEmpty ? region.Value : $"{region.Value} {region.Text}")],
        ReportFieldKind.Region => [],
        _ => [.. ReportChoices.Of(field.Kind, rules).Select(choice => choice.Text)],
    };
}
