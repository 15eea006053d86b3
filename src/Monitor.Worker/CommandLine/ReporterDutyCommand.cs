using System.CommandLine;
using System.Globalization;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verbs <c>reporter due</c> and <c>reporter overdue</c>: who must report regularly, and who has not.</summary>
internal static class ReporterDutyCommand
{
    private const int MostDays = 60;

    public static Command Due(CommandSurroundings surroundings)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var id = new Argument<string>("reporter") { Description = "The id of a registered enterprise." };
        var every = new Option<string>("--every") { Description = "How often it must report: week, month, or none for no longer.", Required = true };
        every.AcceptOnlyFromAmong("week", "month", "none");
        var from = CommonOptions.Day("--from", "The first period expected begins on this day or later (default: today).");
        from.Required = false;
        var due = new Option<int?>("--due-days") { Description = $"Days after a period's end of its own (0 to {MostDays}; default: those of filing.yaml)." };
        var grace = new Option<int?>("--grace-days") { Description = $"Working days of grace of its own (0 to {MostDays}; default: those of filing.yaml)." };
        var command = new Command("due", "Say that an enterprise must report for every week or month, a zero report (零报告) at least. Exit code 0: done; 2: mistakes; 4: refused.") { id, every, from, due, grace, config, data };
        command.SetAction((parsed, cancellationToken) => ReporterSession.RunAsync(parsed, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, async work =>
        {
            if (work.Session.Configuration.Rules.Filing.Register is null)
            {
                return work.Refuse("filing.yaml 没有写 register（报送期限），登记了也无从判断逾期；请运维人员先补上。");
            }

            if (parsed.GetValue(due) is < 0 or > MostDays || parsed.GetValue(grace) is < 0 or > MostDays)
            {
                return work.Refuse(string.Create(CultureInfo.InvariantCulture, $"截止天数、宽限天数应为 0 至 {MostDays}。"));
            }

            var found = await work.Session.Record.Reporters.FindAsync(parsed.GetRequiredValue(id), cancellationToken);
            if (found is null || !work.MayHandle(found.Region))
            {
                return work.Refuse($"没有登记编号为“{parsed.GetRequiredValue(id)}”的报送单位，或者不在您的地区。登记：monitor reporter put；清单：monitor reporter list。");
            }

            var now = surroundings.Clock.GetUtcNow();
            var first = parsed.GetResult(from) is { Implicit: false } ? parsed.GetValue(from) : work.Session.Configuration.Rules.DayOf(now);
            PeriodKind? kind = parsed.GetRequiredValue(every) switch { "week" => PeriodKind.Week, "month" => PeriodKind.Month, _ => null };
            var duty = new ReporterDutyRow
            {
                Reporter = found.Id,
                Enterprise = found.Enterprise,
                CreditCode = found.CreditCode,
                Region = found.Region,
                Every = kind,
                FromDay = first,
                DueDays = parsed.GetValue(due),
                GraceDays = parsed.GetValue(grace),
                KnownAt = now,
            };
            await work.Session.Record.Duties.AddAsync(duty, work.Caller.Person, work.Caller.Origin, cancellationToken);
            work.Console.Output.WriteLine(kind is null ? $"{found.Enterprise}今后不再要求定期报告。" : $"{found.Enterprise}自{OfficialTime.Day(first)}起{CycleOf(kind.Value)}应当报告；没有裁减的，零报告。");
            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    public static Command Overdue(CommandSurroundings surroundings)
    {
        var (config, data, json, asKnownAt) = (CommonOptions.Config(), CommonOptions.Data(), CommonOptions.Json(), CommonOptions.AsKnownAt());
        var region = new Option<string?>("--region") { Description = "Only this region (its code) and those below it." };
        var command = new Command("overdue", "List the enterprises that owe a report, per county, as known at a moment. Exit code 0: nobody is overdue; 3: somebody is; 2: mistakes; 4: refused.") { region, asKnownAt, json, config, data };
        command.SetAction((parsed, cancellationToken) => ReporterSession.RunAsync(parsed, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, async work =>
        {
            var rules = work.Session.Configuration.Rules;
            if (rules.Filing.Register is not { } policy)
            {
                return work.Refuse("filing.yaml 没有写 register（报送期限），没有应报名册。");
            }

            if (!CommonOptions.TryReadMoment(parsed.GetValue(asKnownAt), rules, surroundings.Clock.GetUtcNow(), work.Console.Output, out var knownAt))
            {
                return ExitCode.Mistaken;
            }

            if (!RegionArgument.TryFind(parsed.GetValue(region), rules.Regions, work.Console.Output, out var place))
            {
                return ExitCode.Mistaken;
            }

            var (panel, today) = (await new ReportView(rules, work.Session.Record, knownAt).PanelAsync(cancellationToken), rules.DayOf(knownAt));
            var standings = RegisterReview.Standings(policy, rules, panel.Register, today)
                .Where(standing => rules.Regions.Regions[standing.Duty.Region] is var own && (place is null || rules.Regions.IsWithin(own, place)) && work.MayHandle(own.Code))
                .ToArray();
            var overdue = standings.Where(standing => standing.IsOverdue(today)).ToArray();
            if (parsed.GetValue(json))
            {
                work.Console.WriteJson(overdue.Select(it => new { it.Duty.Reporter, it.Duty.Enterprise, Region = rules.Regions.Regions[it.Duty.Region].Code, Period = it.Period.ToString(), it.DueOn, it.LastDay, DaysOverdue = it.DaysOverdue(today) }));
            }
            else
            {
                Write(work.Console.Output, rules.Regions, standings, today, OfficialTime.Moment(knownAt, rules.TimeZone));
            }

            return overdue.Length == 0 ? ExitCode.Done : ExitCode.Incomplete;
        }, cancellationToken));
        return command;
    }

    private static void Write(TextWriter output, RegionTree tree, ReporterStanding[] standings, DateOnly today, string moment)
    {
        foreach (var county in standings.GroupBy(standing => standing.Duty.Region))
        {
            foreach (var period in county.GroupBy(standing => standing.Period).Where(group => group.Any(standing => standing.LastDay < today)))
            {
                var (returned, overdue) = (period.Count(standing => standing.ReturnedAt is not null), period.Where(standing => standing.IsOverdue(today)).ToArray());
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tree.FullName(tree.Regions[county.Key])}　{period.Key.ToChinese()}：应报{period.Count()}家，已报{returned}家，逾期{overdue.Length}家"));
                foreach (var standing in overdue)
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {standing.Duty.Enterprise}（{standing.Duty.Reporter}）：{OfficialTime.Day(standing.DueOn)}截止，宽限至{OfficialTime.Day(standing.LastDay)}，逾期{standing.DaysOverdue(today)}天"));
                }
            }
        }

        var all = standings.Count(standing => standing.IsOverdue(today));
        output.WriteLine(all == 0 ? $"截至{moment}，没有逾期未报的单位。" : string.Create(CultureInfo.InvariantCulture, $"截至{moment}，逾期未报共{all}家次。"));
    }

    public static string CycleOf(PeriodKind every) => every == PeriodKind.Week ? "每周" : "每月";
}
