using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;
using Monitor.Worker.Record;

namespace Monitor.Worker.Evaluation;

/// <summary>Carries rows of the record into a panel, each when it became known.</summary>
/// <remarks>Rows are taken in by their ids and learnt by the moment they were known, then by id, so that a panel made anew learns the same things in the same order.</remarks>
internal sealed class PanelFeed(RuleSet rules, Panel panel)
{
    private readonly PriorityQueue<Observation, (long Known, long Id)> figures = new();
    private readonly PriorityQueue<LayoffReport, (long Known, long Id)> reports = new();
    private readonly PriorityQueue<AdjustmentRow, (long Known, long Id)> adjustments = new();
    private readonly PriorityQueue<Delivery, (long Known, long Id)> deliveries = new();
    private readonly PriorityQueue<EnterpriseFigure, (long Known, long Id)> enterprises = new();
    private readonly PriorityQueue<ReportDistinction, (long Known, long Id)> distinctions = new();
    private readonly PriorityQueue<ReporterDuty, (long Known, long Id)> duties = new();
    private readonly List<(int Indicator, int Region, FormerCode? Former)?> series = [];
    private readonly ReturnFeed returns = new(rules, panel);

    public Panel Panel => panel;

    /// <summary>失业动态监测, as far as it may be shown.</summary>
    public ReturnFeed Returns => returns;

    /// <summary>The id of the last figure taken in.</summary>
    public long LastObservation { get; private set; }

    /// <summary>The id of the last report taken in.</summary>
    public long LastReport { get; private set; }

    /// <summary>The id of the last correction taken in.</summary>
    public long LastAdjustment { get; private set; }

    /// <summary>The id of the last file taken in.</summary>
    public long LastImport { get; private set; }

    /// <summary>The id of the last version of what is expected of a reporter taken in.</summary>
    public long LastDuty { get; private set; }

    /// <summary>The id of the last word on two reports taken in.</summary>
    public long LastDistinction { get; private set; }

    /// <summary>The id of the last number of an enterprise taken in.</summary>
    public long LastEnterpriseFigure { get; private set; }

    /// <summary>The moment the next thing waiting is known; null when nothing waits.</summary>
    public DateTimeOffset? NextKnown
    {
        get
        {
            var register = Math.Min(duties.TryPeek(out _, out var duty) ? duty.Known : long.MaxValue, enterprises.TryPeek(out _, out var enterprise) ? enterprise.Known : long.MaxValue);
            register = Math.Min(register, distinctions.TryPeek(out _, out var distinction) ? distinction.Known : long.MaxValue);
            var next = Math.Min(register, Math.Min(
                Math.Min(adjustments.TryPeek(out _, out var adjustment) ? adjustment.Known : long.MaxValue, deliveries.TryPeek(out _, out var delivery) ? delivery.Known : long.MaxValue),
                Math.Min(figures.TryPeek(out _, out var figure) ? figure.Known : long.MaxValue, reports.TryPeek(out _, out var report) ? report.Known : long.MaxValue)));
            next = Math.Min(next, returns.NextKnown);
            return next == long.MaxValue ? null : new DateTimeOffset(next, TimeSpan.Zero);
        }
    }

    /// <summary>Takes in rows as history: each was known when its source says, whenever it was recorded here.</summary>
    public void TakeHistory(IEnumerable<RecordedObservation> newFigures, IEnumerable<RecordedReport> newReports) => Take(newFigures, newReports, null);

    /// <summary>Takes in rows as they came to this record: nothing was known before it was recorded, and what no evaluation has seen yet counts as known after the last one.</summary>
    public void TakeArrivals(IEnumerable<RecordedObservation> newFigures, IEnumerable<RecordedReport> newReports, StoredState seen) => Take(newFigures, newReports, seen);

    /// <summary>Lets the panel learn what was known by a moment; says whether there was anything.</summary>
    public bool AdvanceTo(DateTimeOffset moment)
    {
        var learnt = false;
        while (deliveries.TryPeek(out var delivery, out var came) && came.Known <= moment.UtcTicks)
        {
            deliveries.Dequeue();
            panel.Learn(delivery);
            learnt = true;
        }

        while (distinctions.TryPeek(out var distinction, out var told) && told.Known <= moment.UtcTicks)
        {
            distinctions.Dequeue();
            panel.Learn(distinction);
            learnt = true;
        }

        while (enterprises.TryPeek(out var enterprise, out var counted) && counted.Known <= moment.UtcTicks)
        {
            enterprises.Dequeue();
            panel.Learn(enterprise);
            learnt = true;
        }

        while (duties.TryPeek(out var duty, out var said) && said.Known <= moment.UtcTicks)
        {
            duties.Dequeue();
            panel.Learn(duty);
            learnt = true;
        }

        while (figures.TryPeek(out var figure, out var key) && key.Known <= moment.UtcTicks)
        {
            figures.Dequeue();
            panel.Learn(figure);
            learnt = true;
        }

        while (reports.TryPeek(out var report, out var key) && key.Known <= moment.UtcTicks)
        {
            AdjustUpTo(key.Known - 1); // which version of a report people are taken off shows in what is left of it
            reports.Dequeue();
            panel.Learn(report);
            learnt = true;
        }

        learnt |= returns.AdvanceTo(moment);
        return AdjustUpTo(moment.UtcTicks) || learnt;
    }

    /// <summary>Takes in monthly returns as they came to this record, or as history where nothing was seen by an evaluation.</summary>
    public void TakeReturns(IEnumerable<RecordedReturn> rows, StoredState? seen)
    {
        foreach (var row in rows)
        {
            returns.Take(row, seen is null ? row.KnownAt : Arrived(row.KnownAt, row.RecordedAt, row.Id > seen.LastReturn, seen.State));
        }
    }

    /// <summary>Takes in corrections as they came to this record.</summary>
    public void TakeAdjustments(IEnumerable<AdjustmentRow> rows, StoredState seen)
    {
        foreach (var row in rows)
        {
            LastAdjustment = row.Id;
            var known = Arrived(row.KnownAt, row.KnownAt, row.Id > seen.LastAdjustment, seen.State);
            adjustments.Enqueue(row, (known.UtcTicks, row.Id));
        }
    }

    /// <summary>Takes in what is expected of reporters as it came to this record.</summary>
    public void TakeDuties(IEnumerable<ReporterDutyRow> rows, StoredState seen)
    {
        foreach (var row in rows)
        {
            LastDuty = row.Id;
            var known = Arrived(row.KnownAt, row.KnownAt, row.Id > seen.LastDuty, seen.State);
            if (RecordedDuty.Of(row, rules, known) is { } duty)
            {
                duties.Enqueue(duty, (known.UtcTicks, row.Id));
            }
        }
    }

    /// <summary>Takes in numbers of enterprises as they came to this record. What the configuration no longer has the region of is left alone.</summary>
    public void TakeEnterpriseFigures(IEnumerable<RecordedEnterpriseFigure> rows, StoredState seen)
    {
        foreach (var row in rows)
        {
            LastEnterpriseFigure = row.Id;
            if (rules.Regions.Resolve(row.Figure.Region) is { } region)
            {
                var known = Arrived(row.KnownAt, row.RecordedAt, row.Id > seen.LastEnterpriseFigure, seen.State);
                var figure = row.Figure;
                enterprises.Enqueue(new(figure.Source, figure.Measure, figure.EnterpriseKey, figure.Enterprise, region.Index, figure.Day, figure.People, known), (known.UtcTicks, row.Id));
            }
        }
    }

    /// <summary>Takes in what people said of reports that look like one, as it came to this record.</summary>
    public void TakeDistinctions(IEnumerable<ReportDistinctionRow> rows, StoredState seen)
    {
        foreach (var row in rows)
        {
            LastDistinction = row.Id;
            var known = Arrived(row.KnownAt, row.KnownAt, row.Id > seen.LastDistinction, seen.State);
            distinctions.Enqueue(new(row.Source, row.Number, row.OtherSource, row.Other, row.AreTwo, known), (known.UtcTicks, row.Id));
        }
    }

    /// <summary>Takes in the shape of files as they came to this record.</summary>
    public void TakeDeliveries(IEnumerable<ImportedFile> files, StoredState seen)
    {
        foreach (var file in files)
        {
            LastImport = file.Id;
            var known = Arrived(file.ArrivedAt, file.ArrivedAt, file.Id > seen.LastImport, seen.State);
            deliveries.Enqueue(
                new Delivery(file.Source, known, ImportedColumns.Read(file.Columns), file.Taken + file.Quarantined, file.Quarantined, file.Status == ImportStatus.Taken ? "" : file.Reason) { Path = file.RelativePath },
                (known.UtcTicks, file.Id));
        }
    }

    private bool AdjustUpTo(long moment)
    {
        var learnt = false;
        while (adjustments.TryPeek(out var row, out var key) && key.Known <= moment)
        {
            adjustments.Dequeue();
            foreach (var adjustment in RecordedAdjustment.Of(row, rules, new DateTimeOffset(key.Known, TimeSpan.Zero)))
            {
                panel.Learn(adjustment);
                learnt = true;
            }
        }

        return learnt;
    }

    private void Take(IEnumerable<RecordedObservation> newFigures, IEnumerable<RecordedReport> newReports, StoredState? seen)
    {
        foreach (var row in newFigures)
        {
            LastObservation = row.Id;
            if (SeriesOf(row) is { } place)
            {
                var known = seen is null ? row.KnownAt : Arrived(row.KnownAt, row.RecordedAt, row.Id > seen.LastObservation, seen.State);
                figures.Enqueue(new Observation(place.Indicator, place.Region, row.Period, row.Value, known) { Former = place.Former, IsMended = row.IsMended }, (known.UtcTicks, row.Id));
            }
        }

        foreach (var row in newReports)
        {
            LastReport = row.Id;
            if (rules.Regions.Resolve(row.Report.Region) is { } region) // of a divided county: the city, which holds what became of it
            {
                var known = seen is null ? row.KnownAt : Arrived(row.KnownAt, row.RecordedAt, row.Id > seen.LastReport, seen.State);
                reports.Enqueue(ReportOf(row.Report, region, known), (known.UtcTicks, row.Id));
            }
        }
    }

    private static DateTimeOffset Arrived(DateTimeOffset known, DateTimeOffset recorded, bool unseen, EvaluationState last)
    {
        var arrived = known > recorded ? known : recorded;
        return unseen && arrived <= last.KnownAt ? last.KnownAt.AddTicks(1) : arrived;
    }

    /// <summary>Indicator and region of a row, the one that took its place where it was renamed or merged; null where the configuration no longer has them: the record keeps the row, the panel does without.</summary>
    private (int Indicator, int Region, FormerCode? Former)? SeriesOf(in RecordedObservation row)
    {
        while (series.Count <= row.Series)
        {
            series.Add(null);
        }

        if (series[row.Series] is null
            && rules.Indicators.Contains(row.Indicator)
            && rules.Indicators[row.Indicator] is { Formula: null } indicator
            && indicator.Period == row.Period.Kind
            && rules.Regions.HeirOf(row.Region) is { } region)
        {
            series[row.Series] = (rules.Indicators.IndexOf(row.Indicator), region.Index, rules.Regions.FormerOf(row.Region));
        }

        return series[row.Series];
    }

    internal static LayoffReport ReportOf(ReportRow row, Region region, DateTimeOffset known) => new()
    {
        Source = row.Source,
        Number = row.Number,
        Region = region.Index,
        Enterprise = row.Enterprise,
        EnterpriseKey = row.EnterpriseKey,
        Kind = row.Kind,
        People = row.People,
        Headcount = row.Headcount,
        NoticeDate = row.NoticeDate,
        EffectiveDate = row.EffectiveDate,
        Industry = row.Industry,
        Reason = row.Reason,
        Filing = row.Filing,
        Withdrawn = row.Withdrawn,
        KnownAt = known,
    };
}
