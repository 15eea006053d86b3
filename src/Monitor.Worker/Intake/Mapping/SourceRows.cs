using System.Collections.Immutable;
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
    private readonly IReadOnlyList<string> optionalColumns;
    private readonly RowFilters notes;
    private readonly RepeatedRows? repeated;
    private readonly bool skipsEmpty;
    private SourceHeader? header;

    public SourceRows(SourceDocument source, RuleSet rules)
    {
        reader = new(DescriptionOf(source), LimitsOf(source.Limits));
        mapping = source switch
        {
            FiguresSource figures => new FigureMapping(figures, rules),
            EnterpriseFiguresSource enterprises => new EnterpriseFigureMapping(enterprises, rules),
            LayoffReportsSource reports => new ReportMapping(reports, rules),
            MonthlyReturnsSource returns => new ReturnMapping(returns, rules),
            _ => throw new ArgumentException($"There is no reading for sources of type {source.GetType().Name}.", nameof(source)),
        };
        columns = source.Format.Type == SourceFileType.JsonLines ? [] : SourceColumns.Of(source); // a JSON object may leave out what it has not
        optionalColumns = SourceColumns.OptionalOf(source);
        notes = new(source.Rows.Notes, new(source.Missing, source.HtmlEntities), new(source.Dates, source.FirstYear, source.LastYear));
        skipsEmpty = source.Rows.Empty == OddRow.Skip;
        repeated = source.Rows.Repeated == RepeatedRow.Skip ? new(source.Rows.RepeatedBy.OrNone()) : null;
    }

    /// <summary>Every row of the files, in order. Where a whole file is at fault, that is the last.</summary>
    public IEnumerable<MappedRow> Read(IEnumerable<SourceFile> files, DateTimeOffset arrival)
    {
        foreach (var item in reader.Read(files))
        {
            if (item.Header is { } headings)
            {
                if (SourceColumns.Fault(columns, optionalColumns, headings) is { } fault)
                {
                    yield return MappedRow.Quarantined(new SourceFault(headings.File, 0, null, fault.Reason, WholeFile: true) { Remedy = fault.Remedy }) with { Headings = Named(headings) };
                    yield break;
                }

                header = headings;
                for (var above = 0; above <= headings.LinesAbove; above++)
                {
                    yield return MappedRow.Of(RowFate.Heading, 0) with { Headings = above == 0 ? Named(headings) : [] };
                }
            }
            else
            {
                yield return item.Row is { } row ? Map(row, arrival) : MappedRow.Quarantined(item.Fault!);
            }
        }
    }

    /// <summary>What the description makes of one row that is known by its cells.</summary>
    public MappedRow Read(SourceRow row, DateTimeOffset arrival) =>
        SourceColumns.Fault(columns, optionalColumns, row.Header) is { } fault ? MappedRow.Quarantined(row, fault) : Map(row, arrival);

    /// <summary>What a row that is known by its cells tells of, even where it is not taken.</summary>
    public RowSubject SubjectOf(SourceRow row) => mapping.SubjectOf(row);

    private static ImmutableArray<string> Named(SourceHeader headings) => [.. headings.Names.Where(name => name.Length > 0)];

    private MappedRow Map(SourceRow row, DateTimeOffset arrival)
    {
        if (skipsEmpty && row.IsEmpty)
        {
            return MappedRow.Of(RowFate.Empty, row.Line);
        }

        if (header?.IsSaidAgainBy(row) == true || notes.AnyHolds(row))
        {
            return MappedRow.Of(RowFate.Heading, row.Line);
        }

        if (repeated?.Seen(row) == true)
        {
            return MappedRow.Of(RowFate.Repeated, row.Line);
        }

        var mapped = mapping.Map(row, arrival) with { Row = row };
        return mapped.Fate == RowFate.Taken && row.Beyond is { Length: > 0 } beyond
            ? mapped with { Remarks = mapped.Remarks.Add(row.Fault(null, $"表头以外多出的内容“{beyond}”未读取；请核对列数")) }
            : mapped;
    }

    private static FileDescription DescriptionOf(SourceDocument source) => DescriptionOf(source.Format) with
    {
        TakesEmptyRows = source.Rows.Empty == OddRow.Skip,
        TakesShortRows = source.Rows.Short == OddWidth.Take,
        TakesLongRows = source.Rows.Long == OddWidth.Take,
    };

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
        PackRatio = limits.PackRatio,
        Depth = limits.Depth,
        Rows = limits.Rows,
        Columns = limits.Columns,
        CellLength = limits.Cell,
        LineLength = Math.Max(ReadLimits.Default.LineLength, limits.Cell),
    };
}
