using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;
using Monitor.Testing;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake;
using Monitor.Worker.Intake.Mapping;

namespace Monitor.Benchmarks.Intake;

/// <summary>Holds the notices that the descriptions of 28 states make of their files against a collection of the same notices that others made.</summary>
internal static class WarnComparison
{
    private static readonly DateOnly LastDay = new(2024, 12, 31); // the collection ends there
    private static readonly DateTimeOffset Arrival = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Prints a line of a Markdown table for each state, or the notices of one state that have no partner.</summary>
    public static void Run(TextWriter output, string? state)
    {
        var data = Path.GetFullPath(Path.Combine(RepositoryFolder.Path, Environment.GetEnvironmentVariable(ReferenceData.Variable) ?? "../shared", "data"));
        var configuration = Load("us-warn", data);
        var register = Register(data);
        if (state is null)
        {
            output.WriteLine("| 州 | 本地 | 对照 | 相符 | 其中人数不同 | 地区不同 | 日期不同 | 只在本地 | 只在对照 |");
            output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        }

        foreach (var source in configuration.Sources)
        {
            var code = source.Id[^2..].ToUpperInvariant();
            if (state is null || state == code)
            {
                Print(output, code, Here(configuration, source, data), register.GetValueOrDefault(code, []), details: state is not null);
            }
        }
    }

    private static void Print(TextWriter output, string state, IReadOnlyList<Notice> here, IReadOnlyList<Notice> there, bool details)
    {
        // only the years that both tell of can be compared
        var (from, to) = (Later(First(here), First(there)), Later(Last(here), Last(there), least: true));
        var (ours, theirs) = (Between(here, from, to), Between(there, from, to));
        var match = new NoticeMatch(ours, theirs);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {state} | {ours.Length} | {theirs.Length} | {match.Matched} | {match.OtherNumber.Count} | {match.OtherPlace.Count} | {match.OtherDate.Count} | {match.OnlyHere.Count} | {match.OnlyThere.Count} |"));
        if (!details)
        {
            return;
        }

        foreach (var (what, pairs) in new[] { ("number", match.OtherNumber), ("place", match.OtherPlace), ("date", match.OtherDate) })
        {
            foreach (var (our, their) in pairs)
            {
                output.WriteLine($"{what,6} {Text(our)} <> {Text(their)}");
            }
        }

        foreach (var (side, notices) in new[] { ("here", match.OnlyHere), ("there", match.OnlyThere) })
        {
            foreach (var notice in notices.OrderBy(notice => notice.Name, StringComparer.Ordinal))
            {
                output.WriteLine($"{side,6} {Text(notice)}");
            }
        }
    }

    private static string Text(Notice notice) => string.Create(
        CultureInfo.InvariantCulture, $"{notice.Given:yyyy-MM-dd}/{notice.Begins:yyyy-MM-dd} {notice.County ?? "-----"} {notice.People,5} {notice.Name}");

    private static MonitorConfiguration Load(string profile, string data)
    {
        var loaded = ConfigurationLoader.Load(Path.Combine(RepositoryFolder.Path, "config", "profiles", profile), [data]);
        return loaded.Configuration ?? throw new InvalidOperationException(string.Join('\n', loaded.Errors));
    }

    private static List<Notice> Here(MonitorConfiguration configuration, SourceDocument source, string data) =>
    [
        .. new SourceRows(source, configuration.Rules)
            .Read(FileSearch.Find(source.Path, [data]).Single().Parts, Arrival)
            .Select(row => row.Report?.Report)
            .OfType<LayoffReport>()
            .Select(report => NoticeOf(report, configuration.Rules)),
    ];

    // the collection is read by the description that the back-test reads it by; rows without a date of the notice stand in its quarantine, so "known" is left aside
    private static Dictionary<string, List<Notice>> Register(string data)
    {
        var configuration = Load("us", data);
        var source = (LayoffReportsSource)configuration.Sources.Single(source => source.Id == "warn_notices") with { Known = new() { Moment = KnownAs.Arrival } };
        var notices = new Dictionary<string, List<Notice>>(StringComparer.Ordinal);
        foreach (var row in new SourceRows(source, configuration.Rules).Read(FileSearch.Find(source.Path, [data]).Single().Parts, Arrival))
        {
            if (row.Report?.Report is { } report)
            {
                var state = report.Number[..2]; // the collection numbers by state
                notices.TryAdd(state, []);
                notices[state].Add(NoticeOf(report, configuration.Rules));
            }
        }

        return notices;
    }

    private static Notice NoticeOf(LayoffReport report, RuleSet rules)
    {
        var region = rules.Regions.Regions[report.Region];
        return new(
            Notice.NameOf(report.Enterprise),
            report.NoticeDate,
            report.EffectiveDate,
            region.Level == AdministrativeLevel.County ? region.Code : null,
            report.People);
    }

    private static ImmutableArray<Notice> Between(IEnumerable<Notice> notices, DateOnly from, DateOnly to) =>
        [.. notices.Where(notice => notice.Day is null || (notice.Day >= from && notice.Day <= to))];

    private static DateOnly First(IEnumerable<Notice> notices) => notices.Min(notice => notice.Day) ?? DateOnly.MinValue;

    private static DateOnly Last(IEnumerable<Notice> notices) => notices.Max(notice => notice.Day) is { } last && last < LastDay ? last : LastDay;

    private static DateOnly Later(DateOnly a, DateOnly b, bool least = false) => a > b != least ? a : b;
}
