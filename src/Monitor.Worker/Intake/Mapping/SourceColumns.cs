using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>The columns that a source's description speaks of.</summary>
internal static class SourceColumns
{
    public static IReadOnlyList<string> Of(SourceDocument source) =>
    [
        .. Of(source.Region)
            .Concat([source.Known.Column, source.Known.AfterWeekOf])
            .Concat(source.OnlyIf.OrNone().Concat(source.Rows.Notes.OrNone()).Select(filter => filter.Column))
            .Concat(source.Rows.RepeatedBy.OrNone())
            .Concat(source switch
            {
                FiguresSource figures => Of(figures),
                EnterpriseFiguresSource enterprises => Of(enterprises),
                LayoffReportsSource reports => Of(reports.Report),
                MonthlyReturnsSource returns => returns.Return.Needed().SelectMany(Of).Prepend(returns.Period.Column),
                _ => [],
            })
            .OfType<string>()
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The columns that a file of the source may have or lack.</summary>
    public static IReadOnlyList<string> OptionalOf(SourceDocument source) => source switch
    {
        LayoffReportsSource { Report.Filing: { } filing } => [.. filing.Parts().SelectMany(Of).OfType<string>().Distinct(StringComparer.Ordinal)],
        MonthlyReturnsSource { Return: var parts } => [.. parts.Further().SelectMany(Of).Append(parts.Withdrawn?.Column).OfType<string>().Distinct(StringComparer.Ordinal)],
        _ => [],
    };

    /// <summary>What keeps the headings of a file from being those that the source promises, or nothing.</summary>
    public static CellFault? Fault(IReadOnlyList<string> columns, IReadOnlyList<string> optional, SourceHeader header)
    {
        var missing = columns.Where(column => header.IndexOf(column) < 0).ToArray();
        if (missing.Length > 0)
        {
            return new(null, $"表头缺少{Quoted(missing)}，现有{Quoted(header.Names.Where(name => name.Length > 0).Take(30))}；请核对文件版式") { Remedy = "或改正数据源配置" };
        }

        var repeated = columns.Concat(optional).Where(header.IsRepeated).ToArray();
        return repeated.Length > 0 ? new(null, $"表头中{Quoted(repeated)}重复出现，无法确定指哪一列；请改名后重新传送") : null;
    }

    private static IEnumerable<string?> Of(RegionLookup? lookup) =>
        lookup is null ? [] : [lookup.Column, lookup.ParentColumn, .. Of(lookup.Fallback)];

    private static IEnumerable<string?> Of(EnterpriseFiguresSource source) =>
        [.. Of(source.Enterprise), .. Of(source.CreditCode), source.Period.Column, .. source.Figures.Select(figure => figure.Column)];

    private static IEnumerable<string?> Of(FiguresSource source) =>
        source.Figures.SelectMany(figure => new[] { figure.Column, figure.When?.Column }).Prepend(source.Quality?.Column).Prepend(source.Period.Column);

    private static IEnumerable<string?> Of(ReportReading report) =>
    [
        .. Of(report.Number), .. report.Number?.And.OrNone() ?? [], .. Of(report.Enterprise), .. Of(report.EnterpriseKey), .. Of(report.CreditCode),
        .. Of(report.People), .. Of(report.Headcount), .. Of(report.NoticeDate), .. Of(report.EffectiveDate), report.Kind?.Column,
        .. Of(report.Industry), .. Of(report.Reason), .. Of(report.ContactMobile), report.Withdrawn?.Column, report.Amendment?.When.Column,
    ];

    private static IEnumerable<string?> Of(CellReading? reading) => reading is null ? [] : [reading.Column, .. Of(reading.Or)];

    private static string Quoted(IEnumerable<string> names) => string.Join('、', names.Select(name => $"“{name}”"));
}
