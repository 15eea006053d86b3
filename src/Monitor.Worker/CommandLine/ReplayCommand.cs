using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Intake;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>replay</c>: runs the evaluator over history, as known at each moment. It never touches a live store.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var config = CommonOptions.Config();
        var inputs = CommonOptions.Inputs(required: true);
        var from = CommonOptions.Day("--from", "The first day that is reported on; earlier history warms up the evaluation.");
        var to = CommonOptions.Day("--to", "The last day.");
        var alerts = new Option<string>("--alerts") { Description = "The file to write trigger,region,on,off to.", Required = true };
        var coverage = new Option<string>("--coverage") { Description = "The file to write trigger,region,from,to to.", Required = true };
        var details = new Option<string?>("--details") { Description = "The file to write every alert with its reasons to, as JSON lines." };
        var level = new Option<int>("--level") { Description = "The level whose regions are written: 1, 2 or 3.", DefaultValueFactory = _ => 2 };
        level.AcceptOnlyFromAmong("1", "2", "3");
        var data = new Option<string?>("--data") { Description = "Where the work may be kept and found again (default: a temporary folder)." };
        var command = new Command(
            "replay",
            "Replay history with the one evaluator, as known at each moment. Exit code 0: done; 2: configuration mistakes; 3: done, but files were held back or failed.")
        {
            config,
            inputs,
            from,
            to,
            alerts,
            coverage,
            details,
            level,
            data,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            var folders = parsed.GetRequiredValue(inputs);
            if (parsed.GetValue(from) > parsed.GetValue(to))
            {
                console.Output.WriteLine("--from 晚于 --to，没有可回放的日期。");
                return ExitCode.Mistaken;
            }

            if (!console.HasFolders(folders)
                || console.Load(parsed.GetValue(config), folders) is not { } live
                || !console.CanWrite([parsed.GetRequiredValue(alerts), parsed.GetRequiredValue(coverage), parsed.GetValue(details)]))
            {
                return ExitCode.Mistaken;
            }

            var (configuration, assumptions) = ReplaySources.Of(live);
            foreach (var assumption in assumptions)
            {
                console.Output.WriteLine(assumption);
            }

            var days = (From: parsed.GetValue(from), To: parsed.GetValue(to));
            using var work = WorkFolder.At(parsed.GetValue(data));
            using var writes = DurableWrites.FromEnvironment();
            var (imported, results) = await ImportAsync(console, configuration, work, writes, folders, cancellationToken);
            await using var record = imported;
            var feed = new PanelFeed(configuration.Rules, new Panel(configuration.Rules));
            feed.TakeHistory(record.ReadObservations(0), record.ReadReports(0));
            feed.TakeReturns(record.ReadReturns(0), seen: null);
            var history = Run(console, configuration, feed, days, cancellationToken);
            Write(configuration.Rules, feed.Panel, history, days, (AdministrativeLevel)parsed.GetValue(level), parsed.GetRequiredValue(alerts), parsed.GetRequiredValue(coverage), parsed.GetValue(details));
            return results.All(r => r.Status == ImportStatus.Taken) ? ExitCode.Done : ExitCode.Incomplete;
        });
        return command;
    }

    private static async Task<(MonitorRecord Record, IReadOnlyCollection<ImportResult> Results)> ImportAsync(
        CommandConsole console, MonitorConfiguration configuration, WorkFolder work, DurableWrites writes, string[] folders, CancellationToken cancellationToken)
    {
        var record = await ReplayRecord.OpenAsync(work, configuration.Version, writes, cancellationToken);
        var results = await ImportAsync(console, configuration, record, folders, cancellationToken);
        if (await ReplayRecord.HoldsOthersAsync(record, results, cancellationToken))
        {
            console.Output.WriteLine("工作目录中存有本次输入以外的数据，清空后重新入库。");
            record = await ReplayRecord.ReopenEmptyAsync(work, record, writes, cancellationToken);
            results = await ImportAsync(console, configuration, record, folders, cancellationToken);
        }

        return (record, results);
    }

    private static async Task<IReadOnlyCollection<ImportResult>> ImportAsync(
        CommandConsole console, MonitorConfiguration configuration, MonitorRecord record, string[] folders, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var import = new FolderImport(new SourceImport(record, console.Logger<SourceImport>()), configuration, folders);
        var results = await import.RunAsync(retry: true, console.Progress, cancellationToken);
        console.Clear();
        ImportReport.Write(results, console.Output);
        console.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"数据入库用时{watch.Elapsed.TotalSeconds:0.0}秒。"));
        return results;
    }

    private static AlertHistory Run(
        CommandConsole console, MonitorConfiguration configuration, PanelFeed feed, (DateOnly From, DateOnly To) days, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        void ShowMonth(DateOnly day) => console.Show(string.Create(CultureInfo.InvariantCulture, $"已回放至{day.Year}年{day.Month}月"));
        var history = new Replay(configuration.Rules, EvaluationSchedule.Of(configuration.Service.Evaluation, configuration.Rules.TimeZone), feed).Run(days.To, ShowMonth, cancellationToken);
        console.Clear();
        var raised = history.Alerts.Count(a => configuration.Rules.DayOf(a.RaisedAt) >= days.From);
        console.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"回放至{days.To.Year}年{days.To.Month}月{days.To.Day}日，自{days.From.Year}年{days.From.Month}月{days.From.Day}日起触发预警{raised}次，用时{watch.Elapsed.TotalSeconds:0.0}秒。"));
        return history;
    }

    private static void Write(
        RuleSet rules, Panel panel, AlertHistory history, (DateOnly From, DateOnly To) days, AdministrativeLevel level, string alerts, string coverage, string? details)
    {
        var output = new ReplayOutput(rules, history, new ReplayCoverage(rules, panel, days.From, days.To), days.From, days.To);
        To(alerts, writer => output.WriteAlerts(writer, level));
        To(coverage, writer => output.WriteCoverage(writer, level));
        if (details is not null)
        {
            To(details, output.WriteDetails);
        }
    }

    private static void To(string path, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(path, append: false) { NewLine = "\n" };
        write(writer);
    }
}
