using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.Record.Tables;

namespace Monitor.Worker.Record;

/// <summary>Finds what has been recorded since a row was set aside: what would be overwritten by taking that row now, and what stands in its place.</summary>
internal static class LaterVersions
{
    /// <summary>Whether another row has given this figure another value since.</summary>
    public static bool HasFigure(RecordContext context, in ObservationRow figure, DateTimeOffset since)
    {
        var (indicator, region, kind, period, value) = (figure.Indicator, figure.Region, figure.Period.Kind, figure.Period.Ordinal, figure.Value);
        return (from series in context.Set<SeriesTable>()
                join row in context.Set<ObservationTable>() on series.Id equals row.SeriesId
                where series.Indicator == indicator && series.Region == region && series.PeriodKind == kind && row.Period == period
                    && row.RecordedAt >= since && row.Value != value
                select row.Id).Any();
    }

    /// <summary>Whether another row has given this number of an enterprise another value since.</summary>
    public static bool HasEnterpriseFigure(RecordContext context, in EnterpriseFigureRow figure, DateTimeOffset since)
    {
        var (source, measure, enterprise, day, people) = (figure.Source, figure.Measure, figure.EnterpriseKey, figure.Day, figure.People);
        return context.Set<EnterpriseFigureTable>().Any(row =>
            row.Source == source && row.Measure == measure && row.EnterpriseKey == enterprise && row.Day == day && row.RecordedAt >= since && row.People != people);
    }

    /// <summary>Whether another row has brought a version of this report since.</summary>
    /// <param name="context">The tables.</param>
    /// <param name="report">The report.</param>
    /// <param name="isNumbered">Whether its source numbers reports; where not, the same enterprise, region and day are taken for the same report.</param>
    /// <param name="since">When the row was set aside.</param>
    public static bool HasReport(RecordContext context, ReportRow report, bool isNumbered, DateTimeOffset since) => context.Set<ReportTable>().Any(row =>
        row.Source == report.Source && row.RecordedAt >= since && !(row.FileId == report.FileId && row.Line == report.Line)
        && (row.Number == report.Number || (!isNumbered && row.EnterpriseKey == report.EnterpriseKey && row.Region == report.Region && row.NoticeDate == report.NoticeDate)));

    /// <summary>The first row of a later file of the same source that gave a figure; null where none did, or none that told anything new.</summary>
    public static LaterRow? FigureAfter(RecordContext context, ImportedFile file, string indicator, string region, Period period)
    {
        var (kind, ordinal) = (period.Kind, period.Ordinal);
        return (from series in context.Set<SeriesTable>()
                join row in context.Set<ObservationTable>() on series.Id equals row.SeriesId
                join later in context.Imports on row.FileId equals later.Id
                where series.Indicator == indicator && series.Region == region && series.PeriodKind == kind && row.Period == ordinal && later.Id > file.Id && later.Source == file.Source
                orderby row.Id
                select new LaterRow(later.RelativePath, row.Line, row.RecordedAt)).FirstOrDefault();
    }

    /// <summary>The first row of a later file of the same source that gave a number of an enterprise; null where none did, or none that told anything new.</summary>
    public static LaterRow? EnterpriseFigureAfter(RecordContext context, ImportedFile file, EnterpriseMeasure measure, string enterprise, DateOnly day) =>
        (from row in context.Set<EnterpriseFigureTable>()
         join later in context.Imports on row.FileId equals later.Id
         where row.Source == file.Source && row.Measure == measure && row.EnterpriseKey == enterprise && row.Day == day && later.Id > file.Id
         orderby row.Id
         select new LaterRow(later.RelativePath, row.Line, row.RecordedAt)).FirstOrDefault();

    /// <summary>The first row of a later file of the same source that brought a version of a report; null where none did, or none that told anything new.</summary>
    public static LaterRow? ReportAfter(RecordContext context, ImportedFile file, string number) =>
        (from row in context.Set<ReportTable>()
         join later in context.Imports on row.FileId equals later.Id
         where row.Source == file.Source && row.Number == number && later.Id > file.Id
         orderby row.Id
         select new LaterRow(later.RelativePath, row.Line, row.RecordedAt)).FirstOrDefault();

    /// <summary>The first file that was taken under the same path of the same source after one; null where none was.</summary>
    public static LaterRow? FileAfter(RecordContext context, ImportedFile file) => context.Imports
        .Where(later => later.Source == file.Source && later.RelativePath == file.RelativePath && later.Id > file.Id && later.Status == ImportStatus.Taken)
        .OrderBy(later => later.Id)
        .Select(later => new LaterRow(later.RelativePath, 0, later.ArrivedAt))
        .FirstOrDefault();
}
