using System.CommandLine;
using System.Globalization;
using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Periods;
using Monitor.Worker.Briefings.Issues;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The options by which a briefing is chosen: on what, over which days, in which formats.</summary>
internal sealed class BriefEditionOptions
{
    private readonly Option<string?> week = new("--week") { Description = "The ISO week, such as 2026-W14 (default: the week before the latest evaluation)." };
    private readonly Option<string?> month = new("--month") { Description = "The month of a monthly briefing, such as 2026-10." };
    private readonly Option<string?> from = new("--from") { Description = "The first day of a special briefing, such as 2026-11-01; with --to." };
    private readonly Option<string?> to = new("--to") { Description = "The last day of a special briefing." };
    private readonly Option<string?> region = new("--region") { Description = "The region's code, or the key of a group of regions (default: the whole)." };
    private readonly Option<bool> outside = new("--outside") { Description = "For readers outside the house: no enterprise is named and small counts are suppressed." };
    private readonly Option<string[]> format = new("--format") { Description = "docx, xlsx (annex), html or mail; may be given several times (default: docx, xlsx and html).", AllowMultipleArgumentsPerToken = true };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[week, month, from, to, region, outside, format])
        {
            command.Add(option);
        }
    }

    /// <summary>Whether the weekly briefing of the whole is asked for as it always was, without a format.</summary>
    public bool IsPlainWeekly(ParseResult parsed) =>
        parsed.GetValue(month) is null && parsed.GetValue(from) is null && parsed.GetValue(to) is null && parsed.GetValue(region) is null && !parsed.GetValue(outside) && parsed.GetValue(format) is null or [];

    /// <summary>The formats; prints why not and gives null where one is unknown.</summary>
    public IReadOnlyList<IssueFormat>? Formats(ParseResult parsed, TextWriter output)
    {
        var asked = parsed.GetValue(format) is { Length: > 0 } given ? given : ["docx", "xlsx", "html"];
        var unknown = asked.FirstOrDefault(word => !Enum.GetValues<IssueFormat>().Any(it => Word.Of(it) == word));
        if (unknown is null)
        {
            return [.. asked.Distinct(StringComparer.Ordinal).Select(Word.Parse<IssueFormat>)];
        }

        output.WriteLine($"--format：没有“{unknown}”这种格式，可用：docx、xlsx、html、mail。");
        return null;
    }

    /// <summary>The edition and the snapshot it is made from; prints why not and gives null with the exit code where there is none.</summary>
    public async Task<(BriefingEdition? Edition, SnapshotRow? Snapshot, int ExitCode)> ReadAsync(ParseResult parsed, MonitorRecord record, RuleSet rules, TextWriter output, CancellationToken cancellationToken)
    {
        if (await record.Evaluations.LatestSnapshotAsync(cancellationToken) is not { } latest)
        {
            output.WriteLine("尚未做过任何研判，没有可写的简报。");
            return (null, null, ExitCode.Incomplete);
        }

        var scope = parsed.GetValue(region) is { } id ? BriefingScope.Find(rules.Regions, id) : BriefingScope.Of(rules.Regions.Root);
        if (scope is null)
        {
            output.WriteLine($"--region：“{parsed.GetValue(region)}”既不是区划代码，也不是地区组的编号。");
            return (null, null, ExitCode.Mistaken);
        }

        if (Edition(parsed, scope, rules.DayOf(latest.Moment), output) is not { } edition)
        {
            return (null, null, ExitCode.Mistaken);
        }

        var isAsked = parsed.GetValue(week) is not null || parsed.GetValue(month) is not null || parsed.GetValue(from) is not null;
        var snapshot = isAsked ? await record.Evaluations.SnapshotBeforeAsync(rules.StartOf(edition.To.AddDays(2)), cancellationToken) : latest;
        if (snapshot is null || rules.DayOf(snapshot.Moment) < edition.From)
        {
            output.WriteLine(snapshot is null
                ? $"{edition.PeriodName}之前没有做过研判，没有可写的简报。"
                : $"最近一次研判在{OfficialTime.Moment(snapshot.Moment, rules.TimeZone)}，早于{edition.PeriodName}，没有可写的简报。");
            return (null, null, ExitCode.Incomplete);
        }

        return (edition with { LeavesTheHouse = parsed.GetValue(outside) }, snapshot, ExitCode.Done);
    }

    private BriefingEdition? Edition(ParseResult parsed, BriefingScope scope, DateOnly today, TextWriter output)
    {
        var (first, last) = (parsed.GetValue(from), parsed.GetValue(to));
        var given = new[] { parsed.GetValue(week), parsed.GetValue(month), first ?? last }.Count(value => value is not null);
        if (given > 1)
        {
            output.WriteLine("--week、--month 和 --from/--to 只能写一种。");
            return null;
        }

        if (parsed.GetValue(week) is { } weekly)
        {
            return PeriodOf(PeriodKind.Week, weekly) is { } period ? BriefingEdition.Weekly(scope, period) : Told($"--week：“{weekly}”不是 ISO 周，写法如 2026-W14。", output);
        }

        if (parsed.GetValue(month) is { } monthly)
        {
            return PeriodOf(PeriodKind.Month, monthly) is { } period ? BriefingEdition.Monthly(scope, period) : Told($"--month：“{monthly}”不是月份，写法如 2026-10。", output);
        }

        if (given == 0)
        {
            return BriefingEdition.Weekly(scope, Period.Containing(PeriodKind.Week, today).Previous);
        }

        return DayOf(first) is { } begin && DayOf(last) is { } end && begin <= end
            ? BriefingEdition.Special(scope, begin, end)
            : Told("--from 和 --to 须同时写明起止日期，写法如 2026-11-01，止日不早于起日。", output);
    }

    private static BriefingEdition? Told(string fault, TextWriter output)
    {
        output.WriteLine(fault);
        return null;
    }

    private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Period? PeriodOf(PeriodKind kind, string text)
    {
        try
        {
            return Period.Parse(kind, text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
