using System.Globalization;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using Monitor.Testing;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Intake;
using Monitor.Worker.Intake.Mapping;

namespace Monitor.Benchmarks.Intake;

/// <summary>Runs the layoff notices of 28 states through the judgement of reports, with the numbers of the US law as the profile's configuration.</summary>
internal static class FilingFindings
{
    private const int Shown = 10;
    private static readonly DateOnly Today = new(2026, 11, 1);
    private static readonly LayoffFindingKind[] Kinds = [LayoffFindingKind.SplitLayoff, LayoffFindingKind.LateFiling, LayoffFindingKind.NearLine];

    /// <summary>Prints the counts of each state and, of each kind of finding, ten to be read by eye.</summary>
    public static void Run(TextWriter output)
    {
        var data = Path.GetFullPath(Path.Combine(RepositoryFolder.Path, Environment.GetEnvironmentVariable(ReferenceData.Variable) ?? "../shared", "data"));
        var loaded = ConfigurationLoader.Load(Path.Combine(RepositoryFolder.Path, "config", "profiles", "us-warn"), [data]);
        var configuration = loaded.Configuration ?? throw new InvalidOperationException(string.Join('\n', loaded.Errors));
        var rules = configuration.Rules;
        var panel = new Panel(rules);
        var counts = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var source in configuration.Sources)
        {
            var notices = new Dictionary<string, LayoffReport>(StringComparer.Ordinal);
            var tally = counts[source.Id[^2..].ToUpperInvariant()] = new int[3 + Kinds.Length];
            foreach (var row in new SourceRows(source, rules).Read(FileSearch.Find(source.Path, [data]).Single().Parts, rules.StartOf(Today)))
            {
                if (row.Report?.Report is { } report)
                {
                    Take(report, notices, tally);
                }
            }

            foreach (var notice in notices.Values)
            {
                panel.Learn(notice);
            }
        }

        var findings = LayoffJudgement.Judge(rules.Filing, rules, panel.Reports, Today);
        Count(findings, rules, counts);
        Print(output, counts);
        foreach (var kind in Kinds)
        {
            Print(output, [.. findings.Where(finding => finding.Kind == kind).OrderBy(finding => finding.Day).ThenBy(finding => finding.Enterprise, StringComparer.Ordinal)], kind);
        }
    }

    /// <summary>A notice without a date of its own cannot be late: when it came in is not known, so it is left out. Rows of one notice and county are its batches; a version that amends takes the place of the one before.</summary>
    private static void Take(LayoffReport row, Dictionary<string, LayoffReport> notices, int[] tally)
    {
        tally[0]++;
        if (row.NoticeDate is not { } notice || notice > Today)
        {
            tally[1]++;
            return;
        }

        var number = $"{row.Source[^2..].ToUpperInvariant()}-{row.Number.Split('/')[0]}";
        var report = row with { EnterpriseKey = Notice.NameOf(row.Enterprise), Number = $"{number}@{row.Region}" };
        var isBatch = row.Number.Contains('/', StringComparison.Ordinal) && notices.TryGetValue(report.Number, out _);
        notices[report.Number] = isBatch ? Together(notices[report.Number], report) : report;
    }

    private static LayoffReport Together(LayoffReport notice, LayoffReport batch) => notice with
    {
        People = notice.People is null && batch.People is null ? null : (notice.People ?? 0) + (batch.People ?? 0),
        EffectiveDate = batch.EffectiveDate < notice.EffectiveDate ? batch.EffectiveDate : notice.EffectiveDate ?? batch.EffectiveDate,
    };

    private static void Count(IEnumerable<LayoffFinding> findings, RuleSet rules, SortedDictionary<string, int[]> counts)
    {
        foreach (var finding in findings)
        {
            var tally = counts[finding.Reports[0][..2]];
            if (finding.Kind == LayoffFindingKind.LineReached)
            {
                tally[2]++;
            }
            else if (Array.IndexOf(Kinds, finding.Kind) is >= 0 and var kind)
            {
                tally[3 + kind]++;
            }
        }
    }

    private static void Print(TextWriter output, SortedDictionary<string, int[]> counts)
    {
        output.WriteLine("| 州 | 通知 | 没有通知日期，未研判 | 达到 50 人 | 疑似拆分 | 不足 60 日 | 疑似贴线 |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var (state, tally) in counts)
        {
            output.WriteLine($"| {state} | {Cells(tally)} |");
        }

        output.WriteLine($"| 合计 | {Cells([.. Enumerable.Range(0, 3 + Kinds.Length).Select(column => counts.Values.Sum(tally => tally[column]))])} |");
    }

    private static string Cells(int[] tally) => string.Join(" | ", tally.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    private static void Print(TextWriter output, LayoffFinding[] findings, LayoffFindingKind kind)
    {
        output.WriteLine();
        output.WriteLine($"## {LayoffWording.NameOf(kind)}（{findings.Length.ToString(CultureInfo.InvariantCulture)} 项）");
        output.WriteLine();
        output.WriteLine("| 地区 | 企业 | 通知 | 研判 |");
        output.WriteLine("|---|---|---|---|");
        var shown = Math.Min(Shown, findings.Length);
        foreach (var finding in Enumerable.Range(0, shown).Select(i => findings[(int)((long)i * findings.Length / shown)]))
        {
            output.WriteLine($"| {finding.Region} | {finding.Enterprise.Replace('|', '/').ReplaceLineEndings(" ")} | {string.Join("、", finding.Reports.Select(number => number.Split('@')[0]))} | {finding.Sentence} |");
        }
    }
}
