using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Lives;

/// <summary>The reference: what somebody with a sheet of paper would know. It reads what was learnt, told and done, and nothing of how the engine comes to it.</summary>
internal sealed class LifeModel
{
    private const int DueDays = 7;

    private readonly Dictionary<(string County, int Week), double> figures = [];
    private readonly HashSet<(string Region, int Week)> news = [];
    private readonly List<(string Region, int From, int To, double Change)> adjustments = [];
    private readonly Dictionary<string, LayoffReport> reports = [];
    private readonly Dictionary<(string Rule, string Region), (string Number, Grade Grade)> active = [];
    private readonly List<(string Person, string Alert, DateTimeOffset At)> owed = [];
    private readonly Dictionary<string, Case> closed = [];
    private readonly LifeCalls calls = new();
    private DateTimeOffset watermark = DateTimeOffset.MinValue;

    public void Learn(string county, int week, double value)
    {
        news.Add((county, week));
        if (double.IsNaN(value))
        {
            figures.Remove((county, week));
        }
        else
        {
            figures[(county, week)] = value;
        }
    }

    /// <summary>People decided that a figure is to be read with so much more or less from a week on, up to another.</summary>
    public void Adjust(string region, int from, int to, double change, int lastWeek)
    {
        adjustments.Add((region, from, to, change));
        for (var week = from; week <= Math.Min(to, lastWeek); week++)
        {
            news.Add((region, week));
        }
    }

    public void Learn(LayoffReport report) => reports[report.Number] = report;

    /// <summary>Checks what an evaluation told, and takes it in.</summary>
    public void Evaluated(IReadOnlyCollection<AlertChange> changes, LifeShell shell)
    {
        foreach (var change in changes)
        {
            CheckFall(change);
            Follow(change);
            Owe(change, shell.Now);
        }

        CheckActive(shell.State);
        CheckListed(changes, shell.Book);
        CheckLayoffs(shell);
        CheckTotals(shell);
        news.Clear();
    }

    /// <summary>Checks what must hold after any move.</summary>
    public void Check(LifeShell shell)
    {
        if (shell.Watermark < watermark)
        {
            throw new BrokenLifeException(LifeRule.WatermarkForward, $"from {watermark:O} to {shell.Watermark:O}");
        }

        watermark = shell.Watermark;
        CheckClosed(shell.Book);
        CheckOpen(shell.Book);
        calls.Check(shell.Happened);
    }

    /// <summary>Every rise has a row for everyone who answers for it: waiting, sent, or listed as undelivered.</summary>
    public void CheckOutbox(LifeShell shell)
    {
        var told = shell.Outbox
            .Where(row => row.IsMail && (!row.IsDead || row.IsListed))
            .SelectMany(row => row.Alerts.Select(alert => (row.Person, alert, row.At)))
            .ToHashSet();
        foreach (var one in owed)
        {
            if (!told.Contains(one))
            {
                throw new BrokenLifeException(LifeRule.EveryRiseIsTold, $"{one.Person} has no row of {one.Alert}, risen {one.At:O}");
            }
        }
    }

    /// <summary>The sum of the counties below plus the dated adjustments; null while one that reported before has not.</summary>
    public double? Total(string region, int week) => Below(region, week) is { Known: true, IsWhole: true } total ? total.Sum : null;

    private (double Sum, bool Known, bool IsWhole) Below(string region, int week)
    {
        if (LifeWorld.Counties.Contains(region))
        {
            return figures.TryGetValue((region, week), out var figure) ? (Adjusted(figure, region, week), true, true) : (0, false, LastBefore(region, week) == 0);
        }

        var parts = LifeWorld.ChildrenOf(region).Select(child => Below(child, week)).ToArray();
        var (sum, known) = (parts.Sum(part => part.Sum), parts.Any(part => part.Known));
        return (known ? Adjusted(sum, region, week) : sum, known, parts.All(part => part.IsWhole));
    }

    /// <summary>What a county last reported within a year; 0 where it did not, or nothing is left of it.</summary>
    private double LastBefore(string county, int week)
    {
        var before = figures.Keys.Where(key => key.County == county && key.Week < week && key.Week >= week - 52).Select(key => key.Week).DefaultIfEmpty(-1).Max();
        return before < 0 ? 0 : Adjusted(figures[(county, before)], county, before);
    }

    private double Adjusted(double figure, string region, int week) =>
        Math.Max(0, figure + adjustments.Where(one => one.Region == region && week >= one.From && week <= one.To).Sum(one => one.Change));

    /// <summary>A grade falls only on a figure that is known, and never while the next one is overdue.</summary>
    private void CheckFall(AlertChange change)
    {
        if (change.Kind is not (AlertChangeKind.Lower or AlertChangeKind.Quiet) || change.RuleId is not ("claims_county" or "claims_city"))
        {
            return;
        }

        var overdueFrom = change.Period.Next.End.AddDays(DueDays + 1);
        var isOverdue = overdueFrom <= LifeWorld.Rules.DayOf(change.At) && Total(change.Region, change.Period.Ordinal + 1) is null;
        if (isOverdue || Total(change.Region, change.Period.Ordinal) is null)
        {
            throw new BrokenLifeException(LifeRule.NoFallWithoutData, $"{change.Number} of {change.Region} fell to {change.To} on {change.Period} at {change.At:O}");
        }
    }

    private void Follow(AlertChange change)
    {
        var key = (change.RuleId, change.Region);
        var stands = active.TryGetValue(key, out var alert);
        if (change.Kind == AlertChangeKind.Note && change.From == Grading.Grade.None && !stands)
        {
            return; // what late data would have raised and ended never stands
        }

        var fits = change.Kind == AlertChangeKind.Raise ? !stands : stands && alert.Number == change.Number && alert.Grade == change.From;
        if (!fits)
        {
            throw new BrokenLifeException(LifeRule.OneActiveAlert, $"{change.Kind} of {change.Number} for {key}, where {(stands ? alert.ToString() : "none")} stands");
        }

        switch (change.Kind)
        {
            case AlertChangeKind.Quiet:
                active.Remove(key);
                break;
            case AlertChangeKind.Raise or AlertChangeKind.Upgrade or AlertChangeKind.Lower:
                active[key] = (change.Number, change.To);
                break;
        }
    }

    private void Owe(AlertChange change, DateTimeOffset at)
    {
        if (change.Kind is AlertChangeKind.Raise or AlertChangeKind.Upgrade)
        {
            var level = ATree.Small.Find(change.Region)!.Level;
            owed.AddRange(LifeWorld.People
                .Where(p => change.Region.StartsWith(p.Region.TrimEnd('0'), StringComparison.Ordinal) && p.Levels.Contains(level) && change.To >= p.MailFrom && (p.DataAlerts || !change.IsData))
                .Select(p => (p.Id, change.Number, at)));
        }
    }

    /// <summary>What rose and still stands is listed in one open case; what rose and fell within one evaluation is over.</summary>
    private void CheckListed(IEnumerable<AlertChange> changes, CaseBook book)
    {
        foreach (var change in changes.Where(c => c.Kind is AlertChangeKind.Raise or AlertChangeKind.Upgrade && !c.IsData))
        {
            if (active.TryGetValue((change.RuleId, change.Region), out var alert) && alert.Number == change.Number && book.Open.Count(c => c.AlertOf(change.Number) is { IsOpen: true }) != 1)
            {
                throw new BrokenLifeException(LifeRule.OneOpenCase, $"{change.Number} is not listed in one open case");
            }
        }
    }

    private void CheckActive(EvaluationState state)
    {
        var standing = state.OpenAlerts().Select(a => ((a.RuleId, a.Region), (a.Number, a.Grade))).OrderBy(a => a.Item2.Number, StringComparer.Ordinal);
        if (!standing.SequenceEqual(active.Select(a => (a.Key, a.Value)).OrderBy(a => a.Value.Number, StringComparer.Ordinal)))
        {
            throw new BrokenLifeException(LifeRule.OneActiveAlert, $"what was told of is [{string.Join(", ", active)}], and [{string.Join(", ", state.OpenAlerts().Select(a => (a.RuleId, a.Region, a.Number, a.Grade)))}] stands");
        }
    }

    private void CheckLayoffs(LifeShell shell)
    {
        var first = LifeWorld.Rules.DayOf(shell.Now).AddDays(-LifeWorld.LargeLayoffDays);
        foreach (var report in reports.Values.Where(r => !r.Withdrawn && r.People >= LifeWorld.LargeLayoffPeople && r.NoticeDate >= first))
        {
            var region = ATree.Small.Regions[report.Region].Code;
            if (!active.ContainsKey((LifeWorld.LargeLayoff, region)))
            {
                throw new BrokenLifeException(LifeRule.LargeLayoffIsRaised, $"{report.Number} of {report.People} people in {region} at {shell.Now:O}");
            }
        }
    }

    private void CheckTotals(LifeShell shell)
    {
        foreach (var week in news.Select(one => one.Week).Distinct())
        {
            foreach (var region in LifeWorld.Parents)
            {
                var figure = shell.Panel.Figure(0, ATree.Small.Find(region)!, Period.FromOrdinal(PeriodKind.Week, week));
                if ((double?)figure != Total(region, week))
                {
                    throw new BrokenLifeException(LifeRule.TotalsMeet, $"{region} has {figure} in week {week}, and its counties {Total(region, week)}");
                }
            }
        }
    }

    private void CheckClosed(CaseBook book)
    {
        foreach (var one in book.Cases.Values.Where(c => !c.IsOpen))
        {
            if (!closed.TryGetValue(one.Number, out var before))
            {
                closed.Add(one.Number, one);
            }
            else if (!ReferenceEquals(before, one))
            {
                var isReopened = before.Successor is null && one.Successor is not null;
                var expected = isReopened ? before with { Successor = one.Successor, Version = one.Version, LastAt = one.LastAt } : before;
                if (LifeState.Json(expected) != LifeState.Json(one))
                {
                    throw new BrokenLifeException(LifeRule.ClosedCaseStands, $"{one.Number} was closed as {LifeState.Json(before)} and is {LifeState.Json(one)}");
                }

                closed[one.Number] = one;
            }
        }

        if (closed.Keys.FirstOrDefault(number => book.Find(number)?.IsOpen != false) is { } gone)
        {
            throw new BrokenLifeException(LifeRule.ClosedCaseStands, $"{gone} was closed and is not any more");
        }
    }

    private static void CheckOpen(CaseBook book)
    {
        if (book.Open.GroupBy(c => (c.Region, c.Cause)).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new BrokenLifeException(LifeRule.OneOpenCase, $"{twice.Key} has {string.Join(", ", twice.Select(c => c.Number))}");
        }
    }
}
