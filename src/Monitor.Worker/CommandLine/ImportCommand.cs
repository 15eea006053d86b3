using System.CommandLine;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Intake;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>import</c>: takes files into the record at once.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var config = CommonOptions.Config();
        var data = CommonOptions.Data();
        var inputs = CommonOptions.Inputs(required: true);
        var retry = new Option<bool>("--retry") { Description = "Try files again that were held back or failed before, as after a change of the configuration." };
        var json = CommonOptions.Json();
        var command = new Command("import", "Import files into the record. Exit code 0: all files taken; 2: configuration mistakes; 3: files held back or failed.")
        {
            config,
            data,
            inputs,
            retry,
            json,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new CommandConsole(parsed),
            parsed.GetValue(config),
            parsed.GetRequiredValue(data),
            parsed.GetRequiredValue(inputs),
            parsed.GetValue(retry),
            parsed.GetValue(json),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandConsole console, string? config, string data, string[] inputs, bool retry, bool json, CancellationToken cancellationToken)
    {
        if (!console.HasFolders(inputs) || console.Load(config, inputs) is not { } configuration)
        {
            return ExitCode.Mistaken;
        }

        using var folder = DataFolder.Claim(data);
        using var writes = DurableWrites.FromEnvironment();
        await using var record = await MonitorRecord.OpenAsync(folder.File(configuration.Service.Store.Path), TimeProvider.System, writes, configuration.Service.Audit.Hash, cancellationToken);
        await DrillMark.RefuseDrillAsync(record, data, cancellationToken);
        await RenamedSources.RefuseAsync(record, configuration.Sources, inputs, cancellationToken);
        var import = new FolderImport(new SourceImport(record, console.Logger<SourceImport>()), configuration, inputs);
        var results = await import.RunAsync(retry, console.Progress, cancellationToken);
        if (json)
        {
            ImportReport.WriteJson(results, console.Output);
        }
        else
        {
            ImportReport.Write(results, console.Output);
            await ImportReport.WriteReasonsAsync(results, record.Imports, console.Output, cancellationToken);
        }

        return results.All(r => r.Status == ImportStatus.Taken) ? ExitCode.Done : ExitCode.Incomplete;
    }
}
