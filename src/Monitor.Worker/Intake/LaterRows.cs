using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake;

/// <summary>取代: finds the row of a later file that brought what a quarantined row was to bring, as its source is described now. Whether the matter is closed by that a person decides.</summary>
internal sealed class LaterRows(MonitorConfiguration configuration)
{
    private readonly Dictionary<string, SourceRows?> sources = new(StringComparer.Ordinal);

    /// <summary>The row; null where none came, or it cannot be told from what the quarantined row says.</summary>
    public LaterRow? Of(QuarantinedRow found, RecordContext context) => found switch
    {
        { File: null } or { Row.Kind: QuarantineKind.Refusal } => null,
        { File.RelativePath: var path } when MailedFile.Is(path) => null, // its numbers are those of its sender, who is not known from the row
        { Row.Cells: { } cells } => OfRow(found, cells, context),
        _ => IsWholeFile(found) ? LaterVersions.FileAfter(context, found.File) : null,
    };

    private LaterRow? OfRow(QuarantinedRow found, string cells, RecordContext context)
    {
        var (file, rules) = (found.File!, configuration.Rules);
        var subject = RowsOf(found.Row.Source)?.SubjectOf(QuarantinedCells.Row(file.RelativePath, found.Row.Line, QuarantinedCells.Read(cells), found.Row.Raw)) ?? RowSubject.Unread;
        LaterRow?[] later =
        [
            .. subject.Figures.Select(it => LaterVersions.FigureAfter(context, file, rules.Indicators.Indicators[it.Indicator].Key, rules.Regions.Regions[it.Region].Code, it.Period)),
            .. subject.EnterpriseFigures.Select(it => LaterVersions.EnterpriseFigureAfter(context, file, it.Measure, it.EnterpriseKey, it.Day)),
            .. subject.ReportNumber is { } number ? [LaterVersions.ReportAfter(context, file, number)] : Array.Empty<LaterRow?>(),
        ];
        return later.Contains(null) ? null : later.MaxBy(row => row!.At);
    }

    /// <summary>Whether it is the one that says why its file was not taken.</summary>
    private static bool IsWholeFile(QuarantinedRow found) =>
        found is { File.Status: ImportStatus.Failed, Row: { Field: "", Reason.Length: > 0 } } && found.File.Reason.Contains(found.Row.Reason, StringComparison.Ordinal);

    private SourceRows? RowsOf(string id)
    {
        if (!sources.TryGetValue(id, out var rows))
        {
            var source = configuration.Sources.FirstOrDefault(source => source.Id == id);
            sources[id] = rows = source is null ? null : new SourceRows(source, configuration.Rules);
        }

        return rows;
    }
}
