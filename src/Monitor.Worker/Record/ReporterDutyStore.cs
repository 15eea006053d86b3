using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monitor.Worker.Record.Tables;

namespace Monitor.Worker.Record;

/// <summary>The register of who must report regularly, and the reminders sent.</summary>
internal sealed class ReporterDutyStore(MonitorRecord record)
{
    /// <summary>Says what is expected of a reporter from now on.</summary>
    public Task AddAsync(ReporterDutyRow duty, string actor, string origin, CancellationToken cancellationToken) => record.WriteAsync(
        transaction =>
        {
            var before = Latest(transaction.Context, duty.Reporter);
            Add(transaction, duty);
            transaction.AddAudit(new()
            {
                At = transaction.Now,
                Actor = actor,
                Act = "reporter.duty",
                Subject = duty.Reporter,
                Before = before is null ? "" : Told(before),
                After = Told(duty),
                Origin = origin,
            });
        },
        cancellationToken);

    /// <summary>Every version after one of them, in the order of recording.</summary>
    public async Task<IReadOnlyList<ReporterDutyRow>> ListAsync(long afterId, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.ReporterDuties.Where(row => row.Id > afterId).OrderBy(row => row.Id).ToListAsync(cancellationToken);
    }

    /// <summary>What is expected of a reporter now; null where it was never said.</summary>
    public async Task<ReporterDutyRow?> FindAsync(string reporter, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.ReporterDuties.Where(row => row.Reporter == reporter).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>A reporter whose registration changed is expected under its new name and region from now on.</summary>
    internal static void Follow(RecordTransaction transaction, ReporterRow reporter)
    {
        if (Latest(transaction.Context, reporter.Id) is { } duty && (duty.Enterprise, duty.CreditCode, duty.Region) != (reporter.Enterprise, reporter.CreditCode, reporter.Region))
        {
            Add(transaction, new()
            {
                Reporter = reporter.Id,
                Enterprise = reporter.Enterprise,
                CreditCode = reporter.CreditCode,
                Region = reporter.Region,
                Every = duty.Every,
                FromDay = duty.FromDay,
                DueDays = duty.DueDays,
                GraceDays = duty.GraceDays,
                KnownAt = transaction.Now,
            });
        }
    }

    /// <summary>Every version of the reports of an enterprise, in the order of recording; those that were later corrected to another enterprise included.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="keys">What the enterprise's reports are known by.</param>
    internal static IReadOnlyList<ReportRow> ReturnsOf(RecordTransaction transaction, IReadOnlyCollection<string> keys)
    {
        var reports = transaction.Context.Set<ReportTable>().AsNoTracking();
        return [.. reports.Where(row => reports.Any(own => keys.Contains(own.EnterpriseKey) && own.Source == row.Source && own.Number == row.Number)).OrderBy(row => row.KnownAt).ThenBy(row => row.Id).AsEnumerable().Select(FiledReportStore.RowOf)];
    }

    private static void Add(RecordTransaction transaction, ReporterDutyRow duty)
    {
        transaction.Context.ReporterDuties.Add(duty);
        transaction.Context.SaveChanges();
    }

    private static ReporterDutyRow? Latest(RecordContext context, string reporter) =>
        context.ReporterDuties.AsNoTracking().Where(row => row.Reporter == reporter).OrderByDescending(row => row.Id).FirstOrDefault();

    private static string Told(ReporterDutyRow duty) => duty.Every is { } every
        ? string.Create(CultureInfo.InvariantCulture, $"{Word.Of(every)} from {duty.FromDay:yyyy-MM-dd} {duty.DueDays}/{duty.GraceDays}")
        : "none";
}
