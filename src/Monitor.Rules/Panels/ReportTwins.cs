namespace Monitor.Rules.Panels;

/// <summary>重复报送: finds, among the reports of one enterprise, those of a reduction that another source told of before.</summary>
/// <param name="likeness">How like two reports must be.</param>
/// <param name="firstKnown">The day on which a report's first version became known.</param>
internal sealed class ReportTwins(ReportLikeness likeness, Func<LayoffReport, DateOnly> firstKnown)
{
    private readonly HashSet<((string Source, string Number) One, (string Source, string Number) Other)> distinct = [];
    private readonly Dictionary<string, Dictionary<(string Source, string Number), LayoffReport>> byEnterprise = new(StringComparer.Ordinal);

    /// <summary>The earlier report that a report looks like; null for none.</summary>
    /// <param name="report">A report in force.</param>
    /// <param name="own">The reports in force of its enterprise; read only where it changed since the last time.</param>
    public LayoffReport? Of(LayoffReport report, Func<IEnumerable<LayoffReport>> own)
    {
        if (!byEnterprise.TryGetValue(report.EnterpriseKey, out var twins))
        {
            byEnterprise[report.EnterpriseKey] = twins = Find(own());
        }

        return twins.GetValueOrDefault((report.Source, report.Number));
    }

    /// <summary>The reports of an enterprise are others than before.</summary>
    public void Forget(string enterprise) => byEnterprise.Remove(enterprise);

    /// <summary>Whether two reports are two, as a person said.</summary>
    public void Learn(ReportDistinction said)
    {
        var pair = Pair((said.Source, said.Number), (said.OtherSource, said.Other));
        if (said.AreTwo)
        {
            distinct.Add(pair);
        }
        else
        {
            distinct.Remove(pair);
        }

        byEnterprise.Clear();
    }

    /// <summary>Each report beside the earliest before it that it looks like. Two of one source are two, so that they never stand for the same one of another.</summary>
    private Dictionary<(string Source, string Number), LayoffReport> Find(IEnumerable<LayoffReport> own)
    {
        var twins = new Dictionary<(string Source, string Number), LayoffReport>();
        var taken = new HashSet<(string Source, string Number, string By)>();
        var earlier = new List<LayoffReport>();
        foreach (var report in own.OrderBy(firstKnown).ThenBy(r => r.Source, StringComparer.Ordinal).ThenBy(r => r.Number, StringComparer.Ordinal))
        {
            if (earlier.Find(other => IsAlike(other, report) && !taken.Contains((other.Source, other.Number, report.Source))) is { } twin)
            {
                taken.Add((twin.Source, twin.Number, report.Source));
                twins[(report.Source, report.Number)] = twin;
            }

            earlier.Add(report);
        }

        return twins;
    }

    private bool IsAlike(LayoffReport other, LayoffReport report) =>
        other.Source != report.Source
        && other.Number != report.Number
        && other.Region == report.Region
        && IsOfOneKind(other.Kind, report.Kind)
        && IsOfOneDay(other, report)
        && likeness.Holds(other.Affected, report.Affected)
        && !distinct.Contains(Pair((other.Source, other.Number), (report.Source, report.Number)));

    /// <summary>A report that does not say what it is may be any reduction; wages in arrears are none.</summary>
    private static bool IsOfOneKind(LayoffKind one, LayoffKind other) =>
        one == other || (one == LayoffKind.Unknown && LayoffKinds.Reduces(other)) || (other == LayoffKind.Unknown && LayoffKinds.Reduces(one));

    /// <summary>The same first day, or batches whose days overlap; without either, the same day of the report.</summary>
    private static bool IsOfOneDay(LayoffReport one, LayoffReport other) => (one.Filing.Batches, other.Filing.Batches) is ([var a, ..] own, [var b, ..] others)
        ? a.Day <= others[^1].Day && b.Day <= own[^1].Day
        : one.EffectiveDate is { } day ? day == other.EffectiveDate : other.EffectiveDate is null && one.NoticeDate is not null && one.NoticeDate == other.NoticeDate;

    private static ((string Source, string Number) One, (string Source, string Number) Other) Pair((string Source, string Number) one, (string Source, string Number) other) =>
        (string.CompareOrdinal(one.Source, other.Source), string.CompareOrdinal(one.Number, other.Number)) is ( < 0, _) or (0, < 0) ? (one, other) : (other, one);
}
