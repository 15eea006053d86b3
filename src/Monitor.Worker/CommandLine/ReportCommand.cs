using System.CommandLine;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Regions;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>report</c>: layoff reports as known at any moment, their versions, and what they mean in law. It may run beside the service.</summary>
internal static class ReportCommand
{
    private const string ExitCodes = "Exit code 0: printed; 2: mistakes; 3: no such report.";

    public static Command Create(CommandSurroundings surroundings) => new("report", "List and show layoff reports (企业规模裁员减员报告) as known at a moment, and what they mean in law. May run beside the service.")
    {
        List(surroundings),
        Show(surroundings),
        Findings(surroundings),
        ReportDistinctCommand.Create(surroundings),
        TemplateCommand.Create(),
    };

    private static Command List(CommandSurroundings surroundings)
    {
        var options = new ReportOptions();
        var region = Region();
        var all = new Option<bool>("--all") { Description = "Withdrawn reports as well." };
        var command = new Command("list", $"List the reports that were in force at the moment. {ExitCodes}") { options.Config, options.Data, options.AsKnownAt, region, all };
        command.SetAction((parsed, cancellationToken) => options.RunAsync(parsed, surroundings, (console, view) =>
        {
            if (!RegionArgument.TryFind(parsed.GetValue(region), view.Rules.Regions, console.Output, out var place))
            {
                return Task.FromResult(ExitCode.Mistaken);
            }

            var reports = view.Current(parsed.GetValue(all)).Where(version => view.IsWithin(version, place)).ToArray();
            new ReportText(view.Rules).WriteList(reports, view.KnownAt, console.Output);
            return Task.FromResult(ExitCode.Done);
        }, cancellationToken));
        return command;
    }

    private static Command Show(CommandSurroundings surroundings)
    {
        var options = new ReportOptions();
        var number = new Argument<string>("number") { Description = "The report's number, such as HZ or the enterprise's own." };
        var source = new Option<string?>("--source") { Description = "The source, where several have a report of this number." };
        var command = new Command("show", $"Show every version of a report known by the moment, and what the last one means in law. {ExitCodes}") { number, options.Config, options.Data, options.AsKnownAt, source };
        command.SetAction((parsed, cancellationToken) => options.RunAsync(parsed, surroundings, async (console, view) =>
        {
            var asked = parsed.GetRequiredValue(number);
            var versions = view.VersionsOf(asked, parsed.GetValue(source));
            if (versions.Count == 0)
            {
                console.Output.WriteLine($"截至{OfficialTime.Moment(view.KnownAt, view.Rules.TimeZone)}没有编号为{asked}的报告。请核对编号，或用 monitor report list 查看。");
                return ExitCode.Incomplete;
            }

            var panel = await view.PanelAsync(cancellationToken);
            var cohorts = view.Cohorts(panel).Where(cohort => cohort.Reports.Contains(asked) && versions.Any(version => version.Report.EnterpriseKey == cohort.EnterpriseKey));
            new ReportText(view.Rules).WriteVersions(versions, [.. view.Findings(panel).Where(finding => finding.Reports.Contains(asked))], [.. cohorts], view.KnownAt, console.Output);
            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static Command Findings(CommandSurroundings surroundings)
    {
        var options = new ReportOptions();
        var region = Region();
        var kind = new Option<LayoffFindingKind?>("--kind") { Description = "Only findings of this kind." };
        var json = CommonOptions.Json();
        var command = new Command("findings", $"List what the reports known at the moment mean in law (法定义务研判). {ExitCodes}") { options.Config, options.Data, options.AsKnownAt, region, kind, json };
        command.SetAction((parsed, cancellationToken) => options.RunAsync(parsed, surroundings, async (console, view) =>
        {
            if (!RegionArgument.TryFind(parsed.GetValue(region), view.Rules.Regions, console.Output, out var place))
            {
                return ExitCode.Mistaken;
            }

            var findings = view.Findings(await view.PanelAsync(cancellationToken))
                .Where(finding => parsed.GetValue(kind) is not { } asked || finding.Kind == asked)
                .Where(finding => place is null || (view.Rules.Regions.Find(finding.Region) is { } found && view.Rules.Regions.IsWithin(found, place)))
                .ToArray();
            if (parsed.GetValue(json))
            {
                console.WriteJson(findings);
            }
            else
            {
                new ReportText(view.Rules).WriteFindings(findings, view.KnownAt, console.Output);
            }

            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static Option<string?> Region() => new("--region") { Description = "Only this region (its code) and those below it." };

    /// <summary>The options that all verbs on reports share.</summary>
    private sealed class ReportOptions
    {
        public Option<string?> Config { get; } = CommonOptions.Config();

        public Option<string> Data { get; } = CommonOptions.Data();

        public Option<string?> AsKnownAt { get; } = CommonOptions.AsKnownAt();

        public async Task<int> RunAsync(ParseResult parsed, CommandSurroundings surroundings, Func<CommandConsole, ReportView, Task<int>> act, CancellationToken cancellationToken)
        {
            var console = new CommandConsole(parsed);
            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(Config), parsed.GetRequiredValue(Data), surroundings, cancellationToken);
            if (session is null)
            {
                return ExitCode.Mistaken;
            }

            var rules = session.Configuration.Rules;
            return CommonOptions.TryReadMoment(parsed.GetValue(AsKnownAt), rules, surroundings.Clock.GetUtcNow(), console.Output, out var knownAt)
                ? await act(console, new ReportView(rules, session.Record, knownAt))
                : ExitCode.Mistaken;
        }
    }
}
