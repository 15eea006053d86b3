using System.Collections.Immutable;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>A source as <c>source list --json</c> prints it.</summary>
internal sealed record SourceLine(string Id, string Name, string Owner, string FollowUp, string? LastFile, DateTimeOffset? LastArrival, int QuarantinedOpen, ImmutableArray<SourceLine.Duty> Expected, ImmutableArray<UnreadFile> Unread)
{
    /// <summary>One indicator.</summary>
    internal sealed record Duty(string Indicator, int Registered, string NextDue, DateOnly DueDay, ImmutableArray<PeriodLine> Periods);

    /// <summary>One period that was due; the regions by their codes.</summary>
    internal sealed record PeriodLine(
        string Period, int Expected, int Received, ImmutableArray<string> Late, ImmutableArray<string> Missing, int Zero, int Revised, int Quarantined, decimal? Completeness, decimal? Timeliness);
}
