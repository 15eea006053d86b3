using Monitor.Worker.Record.Tables;

namespace Monitor.Worker.Record;

/// <summary>Finds what has been recorded since a row was set aside and would be overwritten by taking that row now.</summary>
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
}
