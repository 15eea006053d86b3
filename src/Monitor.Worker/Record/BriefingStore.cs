using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Briefings.Issues;

namespace Monitor.Worker.Record;

/// <summary>Issues of briefings, what people wrote for them, and the files that were archived.</summary>
internal sealed class BriefingStore(MonitorRecord record)
{
    /// <summary>The issues, the latest first.</summary>
    public async Task<IReadOnlyList<BriefingIssueRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.BriefingIssues.OrderByDescending(row => row.Number).ToListAsync(cancellationToken);
    }

    public async Task<BriefingIssueRow?> FindAsync(string number, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.BriefingIssues.SingleOrDefaultAsync(row => row.Number == number, cancellationToken);
    }

    /// <summary>The issues that should have been approved by a moment and were not, and of which nobody was reminded.</summary>
    public async Task<IReadOnlyList<BriefingIssueRow>> LateAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.BriefingIssues
            .Where(row => row.DueAt <= moment && row.RemindedAt == null && (row.State == IssueState.Draft || row.State == IssueState.Edited))
            .OrderBy(row => row.Number)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What people wrote last, by part.</summary>
    public async Task<IReadOnlyDictionary<string, BriefingTextRow>> TextsAsync(string number, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        var rows = await context.BriefingTexts.Where(row => row.Issue == number).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.Part, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<BriefingFileRow>> FilesAsync(string number, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.BriefingFiles.Where(row => row.Issue == number).OrderBy(row => row.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The next number of a year, such as <c>JB2026-0047</c>.</summary>
    internal static string NextNumber(RecordTransaction transaction, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"JB{year:0000}-{transaction.NextNumber(string.Create(CultureInfo.InvariantCulture, $"briefing.{year}")):0000}");

    /// <summary>Adds an issue with its audit entry.</summary>
    internal static void Add(RecordTransaction transaction, BriefingIssueRow issue, AuditEntry audit)
    {
        transaction.Context.BriefingIssues.Add(issue);
        transaction.Context.SaveChanges();
        transaction.Context.ChangeTracker.Clear();
        transaction.AddAudit(audit);
    }

    /// <summary>Puts the next version of an issue, unless somebody was faster or it is archived.</summary>
    /// <returns>Whether it was put.</returns>
    internal static bool Put(RecordTransaction transaction, BriefingIssueRow next, AuditEntry audit)
    {
        var context = transaction.Context;
        if (context.BriefingIssues.AsNoTracking().SingleOrDefault(row => row.Number == next.Number) is not { } now || now.Version != next.Version - 1 || now.State == IssueState.Archived)
        {
            return false;
        }

        context.BriefingIssues.Update(next);
        context.SaveChanges();
        context.ChangeTracker.Clear();
        transaction.AddAudit(audit);
        return true;
    }
}
