using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Worker.Cases;
using Monitor.Worker.Cases.Doors;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb of one act, made from its row in the catalogue.</summary>
internal static class CaseActCommand
{
    /// <summary>The number of a case.</summary>
    public static Argument<string> Number() => new("number") { Description = "The case's number, such as SX2026-0001." };

    public static Command Create(string name, ActForm form, string help, OpenCases open)
    {
        var (config, data, json) = (CommonOptions.Config(), CommonOptions.Data(), CommonOptions.Json());
        var number = form.Opens ? null : Number();
        var version = new Option<int?>("--if-version") { Description = "The version of the case that the act was decided upon; refused where the case has moved on." };
        var options = form.Parameters.Select(parameter => (Parameter: parameter, Option: OptionOf(parameter))).ToArray();
        var command = new Command(name, help) { config, data, version, json };
        if (number is not null)
        {
            command.Add(number);
        }

        foreach (var (_, option) in options)
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await open(console, parsed.GetValue(config), parsed.GetRequiredValue(data), cancellationToken);
            if (session is null)
            {
                return ExitCode.Mistaken;
            }

            var zone = session.Door.Frame.Calendar.Zone;
            var given = new JsonObject(options
                .Where(it => parsed.GetValue(it.Option) is { Length: > 0 })
                .Select(it => KeyValuePair.Create(it.Parameter.Name, it.Parameter.FromText(parsed.GetValue(it.Option)!, zone))));
            var reading = form.Read(given.Deserialize<JsonElement>());
            return reading.Act is { } act
                ? await ActAsync(console, session, number is null ? null : parsed.GetRequiredValue(number), act, new ActCondition(parsed.GetValue(version)), parsed.GetValue(json), cancellationToken)
                : TellFaults(console, form, reading);
        });
        return command;
    }

    private static Option<string[]> OptionOf(ActParameter parameter) => new(parameter.Option)
    {
        Description = parameter.IsRequired ? $"{parameter.FullHelp} Required." : parameter.FullHelp,
        Arity = parameter.Kind == ActParameterKind.TextList ? ArgumentArity.OneOrMore : ArgumentArity.ExactlyOne,
        CustomParser = result => [.. result.Tokens.Select(token => token.Value)], // read by the act's form, as what HTTP sends is
        HelpName = parameter.Kind switch
        {
            ActParameterKind.Integer => "number",
            ActParameterKind.Money => "yuan",
            ActParameterKind.Choice => "choice",
            ActParameterKind.Day => "day",
            ActParameterKind.Moment => "time",
            _ => "text",
        },
    };

    private static async Task<int> ActAsync(
        CommandConsole console, CaseSession session, string? number, CaseAct act, ActCondition condition, bool json, CancellationToken cancellationToken)
    {
        var answer = await session.Door.Office.ActAsync(number, act, session.Caller, condition, cancellationToken);
        if (answer.Refusal is { } refusal)
        {
            if (json)
            {
                console.WriteJson(refusal, CaseJson.Options);
            }
            else
            {
                console.Output.WriteLine($"不予办理：{refusal}");
            }

            return ExitCode.Refused;
        }

        var outcome = ActOutcomes.Of(act, answer, session.Door.Frame);
        if (json)
        {
            console.WriteJson(outcome, CaseJson.Options);
        }
        else
        {
            console.Output.WriteLine(outcome.Message);
        }

        return ExitCode.Done;
    }

    private static int TellFaults(CommandConsole console, ActForm form, ActReading reading)
    {
        console.Output.WriteLine($"“{ActWording.Of(form.Kind)}”的内容有误，没有办理：");
        foreach (var fault in reading.Faults)
        {
            console.Output.WriteLine($"  {form.Parameters.FirstOrDefault(parameter => parameter.Name == fault.Field)?.Option ?? fault.Field}：{fault.Reason}。");
        }

        console.Output.WriteLine($"各选项的含义见 monitor case {form.Verb} --help。");
        return ExitCode.Refused;
    }
}
