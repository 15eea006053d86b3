using System.CommandLine;
using Monitor.Rules.Cases;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.TimeSeries;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>influx</c>: the copy to the time series server and the sources pulled from one. May run beside the service.</summary>
internal static class InfluxCommand
{
    private const string ExitCodes = "Exit code 0: done; 2: configuration mistakes, or no server configured; 3: the server could not do all of it.";

    public static Command Create(CommandSurroundings surroundings) => new("influx", "Copy series to the configured InfluxDB, reconcile, list what it refused, pull sources. May run beside the service.")
    {
        Verb("status", $"Show how far the copy and the pulled sources have come. {ExitCodes}", surroundings, StatusAsync),
        Verb("copy", $"Copy everything that is new now. {ExitCodes}", surroundings, CopyAsync),
        Reconcile(surroundings),
        Rejected(surroundings),
        Verb("pull", $"Pull the sources of kind influx now; intake takes the pages at its next look. {ExitCodes}", surroundings, PullAsync),
    };

    private static Command Reconcile(CommandSurroundings surroundings)
    {
        var delete = new Option<bool>("--delete-extra") { Description = "Delete points of this service's measurements and mode that the record does not have." };
        var command = Verb("reconcile", $"Compare counts and sums of every series, and repair what differs. {ExitCodes}", surroundings, async (call, cancellationToken) =>
        {
            if (call.Parts() is not { } parts)
            {
                return ExitCode.Mistaken;
            }

            using (parts)
            {
                var actor = call.Session.Officials.ByAccount(surroundings.Account, surroundings.Origin)?.Person ?? surroundings.Account;
                var report = await parts.Reconciliation.RunAsync(call.Parsed.GetValue(delete), actor, surroundings.Origin, cancellationToken);
                call.Print(report, () => call.Wording.WriteReport(report, call.Console.Output));
                return report.IsEqual ? ExitCode.Done : ExitCode.Incomplete;
            }
        });
        command.Add(delete);
        return command;
    }

    private static Command Rejected(CommandSurroundings surroundings)
    {
        var max = new Option<int>("--max") { Description = "At most so many points.", DefaultValueFactory = _ => 200 };
        var retry = new Option<bool>("--retry") { Description = "Send them once more first, as after the server was mended." };
        var command = Verb("rejected", $"List the points that the server refused, with its reasons. {ExitCodes}", surroundings, async (call, cancellationToken) =>
        {
            if (call.Parts() is not { } parts)
            {
                return ExitCode.Mistaken;
            }

            using (parts)
            {
                string? fault = null;
                if (call.Parsed.GetValue(retry))
                {
                    (var accepted, var refused, fault) = await parts.Copy.RetryRefusedAsync(cancellationToken);
                    call.Tell(fault is null ? $"重新发送：已接受{accepted}点，仍被拒收{refused}点。" : $"重新发送未完成：{fault}");
                }

                var rows = await call.Session.Record.Copies.RejectionsAsync(parts.Copy.Target, 0, call.Parsed.GetValue(max), cancellationToken);
                var all = await call.Session.Record.Copies.CountRejectionsAsync(parts.Copy.Target, cancellationToken);
                call.Print(rows, () => InfluxText.WriteRejected(rows, all, call.Wording, call.Console.Output));
                return fault is null ? ExitCode.Done : ExitCode.Incomplete;
            }
        });
        command.Add(max);
        command.Add(retry);
        return command;
    }

    private static async Task<int> StatusAsync(InfluxCall call, CancellationToken cancellationToken)
    {
        using var parts = call.PartsIfAny();
        var standing = parts is null ? null : await CopyStanding.ReadAsync(call.Session.Record, parts, cancellationToken);
        var pulls = new List<(InfluxSource Source, PullState State)>();
        foreach (var source in call.Sources)
        {
            pulls.Add((source, await PullState.ReadAsync(call.Session.Record, source.Id, cancellationToken)));
        }

        call.Print(
            new { Copy = standing, Sources = pulls.Select(pull => new { pull.Source.Id, pull.Source.Name, State = pull.State }) },
            () => InfluxText.WriteStatus(standing, pulls, call.Wording, call.Console.Output));
        return ExitCode.Done;
    }

    private static async Task<int> CopyAsync(InfluxCall call, CancellationToken cancellationToken)
    {
        if (call.Parts() is not { } parts)
        {
            return ExitCode.Mistaken;
        }

        using (parts)
        {
            var copied = await parts.Copy.RunAsync(atOnce: true, cancellationToken);
            call.Print(copied, () => InfluxText.WriteCopied(copied, call.Console.Output));
            return copied.Any(stream => stream.Fault is not null || stream.Refused > 0) ? ExitCode.Incomplete : ExitCode.Done;
        }
    }

    private static async Task<int> PullAsync(InfluxCall call, CancellationToken cancellationToken)
    {
        if (call.Sources.IsEmpty)
        {
            call.Console.Output.WriteLine("没有种类为 influx 的数据源。请在 sources/ 中描述（见 docs/influxdb.md）。");
            return ExitCode.Mistaken;
        }

        await using var host = await call.Session.BuildHostAsync(cancellationToken);
        var pulls = new List<(InfluxSource Source, PullState State)>();
        foreach (var source in call.Sources)
        {
            pulls.Add((source, await host.Services.GetRequiredService<SeriesPull>().RunAsync(source, cancellationToken)));
        }

        call.Print(pulls.Select(pull => new { pull.Source.Id, pull.Source.Name, pull.State }), () => InfluxText.WriteStatus(null, pulls, call.Wording, call.Console.Output));
        return pulls.Any(pull => pull.State.Fault is not null) ? ExitCode.Incomplete : ExitCode.Done;
    }

    private static Command Verb(string name, string description, CommandSurroundings surroundings, Func<InfluxCall, CancellationToken, Task<int>> act)
    {
        var (config, data, json) = (CommonOptions.Config(), CommonOptions.Data(), CommonOptions.Json());
        var command = new Command(name, description) { config, data, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, cancellationToken);
            return session is null ? ExitCode.Mistaken : await act(new(parsed, console, session, surroundings.Clock, parsed.GetValue(json)), cancellationToken);
        });
        return command;
    }
}
