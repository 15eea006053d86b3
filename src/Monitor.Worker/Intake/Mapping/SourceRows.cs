using Monitor.Rules.Evaluation;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Reads the files of a source: what its description makes of every row. Pure but for the reading; the record is not touched.</summary>
internal sealed class SourceRows
{
    private readonly SourceReader reader;
    private readonly IRowMapping mapping;
    private readonly IReadOnlyList<string> columns;

    public SourceRows(SourceDocument source, RuleSet rules)
    {
        reader = new(DescriptionOf(source.Format), LimitsOf(source.Limits));
        mapping = source switch
        {
            FiguresSource figures => new FigureMapping(figures, rules),
            LayoffReportsSource reports => new ReportMapping(reports, rules),
            _ => throw new ArgumentException($"There is no reading for sources of type {source.GetType().Name}.", nameof(source)),
        };
        columns = source.Format.Type == SourceFileType.JsonLines ? [] : SourceColumns.Of(source); // a JSON object may leave out what it has not
    }

    /// <summary>Every row of the files, in order. Where a whole file is at fault, that is the last.</summary>
    public IEnumerable<MappedRow> Read(IEnumerable<SourceFile> files, DateTimeOffset arrival)
    {
        foreach (var item in reader.Read(files))
        {
            if (item.Header is { } header)
            {
                if (SourceColumns.Fault(columns, header) is { } reason)
                {
                    yield return MappedRow.Quarantined(new SourceFault(header.File, 0, null, reason, WholeFile: true));
                    yield break;
                }
            }
            else
            {
                yield return item.Row is { } row ? mapping.Map(row, arrival) : MappedRow.Quarantined(item.Fault!);
            }
        }
    }

    /// <summary>What the description makes of one row that is known by its cells.</summary>
    public MappedRow Read(SourceRow row, DateTimeOffset arrival) =>
        SourceColumns.Fault(columns, row.Header) is { } reason ? MappedRow.Quarantined(row.Fault(null, reason)) : mapping.Map(row, arrival);

    private static FileDescription DescriptionOf(SourceFormat format) => new()
    {
        Format = format.Type switch
        {
            SourceFileType.Xlsx => FileFormat.Xlsx,
            SourceFileType.JsonLines => FileFormat.JsonLines,
            _ => FileFormat.Csv,
        },
        Encoding = format.Encoding switch
        {
            SourceEncoding.Utf8 => FileEncoding.Utf8,
            SourceEncoding.Gb18030 => FileEncoding.Gb18030,
            _ => FileEncoding.Detect,
        },
        Delimiter = format.Delimiter is [var delimiter, ..] ? delimiter : ',',
        Sheet = format.Sheet,
        HeaderRow = format.HeaderRow,
    };

    private static ReadLimits LimitsOf(SourceLimits limits) => new()
    {
        Bytes = limits.Bytes.Bytes,
        Rows = limits.Rows,
        Columns = limits.Columns,
        CellLength = limits.Cell,
        LineLength = Math.Max(ReadLimits.Default.LineLength, limits.Cell),
    };
}
