using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Panels;
using Monitor.Worker.Record.Tables;

namespace Monitor.Worker.Record;

/// <summary>The reports of one reporter. Their numbers begin with its id and a slash.</summary>
internal sealed class FiledReportStore(MonitorRecord record)
{
    /// <summary>The latest version of each report, the last taken first.</summary>
    public async Task<IReadOnlyList<FiledReport>> ListAsync(string source, string reporter, int most, CancellationToken cancellationToken)
    {
        var (first, end) = ($"{reporter}/", $"{reporter}0"); // '0' follows '/'
        await using var context = record.Reader();
        var reports = context.Set<ReportTable>();
        var latest = await reports
            .Where(row => row.Source == source && row.Number.CompareTo(first) >= 0 && row.Number.CompareTo(end) < 0)
            .Where(row => !reports.Any(later => later.Source == row.Source && later.Number == row.Number && later.Id > row.Id))
            .OrderByDescending(row => row.Id).Take(most).ToListAsync(cancellationToken);
        return [.. latest.Select(row => Of(row, null))];
    }

    /// <summary>The latest version of a report, with its contact; null where there is none.</summary>
    public async Task<FiledReport?> FindAsync(string source, string number, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Set<ReportTable>().Where(row => row.Source == source && row.Number == number).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken) is { } row
            ? Of(row, await context.Set<ReportContactTable>().SingleOrDefaultAsync(contact => contact.ReportId == row.Id, cancellationToken))
            : null;
    }

    /// <summary>The version that a receipt was given for, if it is the reporter's.</summary>
    public async Task<FiledReport?> ByReceiptAsync(string source, string reporter, string receipt, CancellationToken cancellationToken)
    {
        var (first, end) = ($"{reporter}/", $"{reporter}0");
        await using var context = record.Reader();
        return await context.Set<ReportTable>()
            .Where(row => row.Source == source && row.Number.CompareTo(first) >= 0 && row.Number.CompareTo(end) < 0 && row.Receipt == receipt)
            .OrderBy(row => row.Id).FirstOrDefaultAsync(cancellationToken) is { } row ? Of(row, null) : null;
    }

    /// <summary>What people said of reports that look like one, after one of them.</summary>
    public async Task<IReadOnlyList<ReportDistinctionRow>> DistinctionsAsync(long afterId, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.ReportDistinctions.Where(row => row.Id > afterId).OrderBy(row => row.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Notes what a person says of two reports.</summary>
    public Task AddDistinctionAsync(ReportDistinctionRow said, string origin, CancellationToken cancellationToken) => record.WriteAsync(
        transaction =>
        {
            transaction.Context.ReportDistinctions.Add(said);
            transaction.Context.SaveChanges();
            transaction.AddAudit(new()
            {
                At = transaction.Now,
                Actor = said.By,
                Act = "report.distinct",
                Subject = said.Number,
                After = said.AreTwo ? $"two: {said.Other}" : $"one: {said.Other}",
                Detail = JsonSerializer.Serialize(new { source = said.Source, otherSource = said.OtherSource, reason = said.Reason }),
                Origin = origin,
            });
        },
        cancellationToken);

    /// <summary>A version without its contact.</summary>
    internal static ReportRow RowOf(ReportTable row) => Of(row, null).Report with { KnownAt = row.KnownAt };

    private static FiledReport Of(ReportTable row, ReportContactTable? contact) => new(row.Version, row.RecordedAt, new()
    {
        Source = row.Source,
        Number = row.Number,
        Region = row.Region,
        Enterprise = row.Enterprise,
        EnterpriseKey = row.EnterpriseKey,
        Kind = row.Kind,
        People = row.People,
        Headcount = row.Headcount,
        NoticeDate = row.NoticeDate,
        EffectiveDate = row.EffectiveDate,
        Industry = row.Industry,
        Reason = row.Reason,
        Withdrawn = row.Withdrawn,
        Receipt = row.Receipt,
        Filing = row.Filing is { } filing ? FilingText.Parse(filing) : Filing.Unstated,
        Contact = contact is null ? null : new(contact.CreditCode, contact.ContactMobile, contact.ContactName),
    });
}
