using System.CommandLine;
using Monitor.Rules.Cases;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.Cases.Doors;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>case calls</c>: whom the duty room is to call by telephone.</summary>
internal static class CaseCallsCommand
{
    private const int LabelCells = 10;

    public static Command Create(OpenCases open, string exitCodes)
    {
        var (config, data, json) = (CommonOptions.Config(), CommonOptions.Data(), CommonOptions.Json());
        var only = new Option<string?>("--case") { Description = "Only this case, such as SX2026-0001." };
        var command = new Command("calls", $"List whom to call by telephone because nobody has acknowledged (待呼叫清单): whom, which number, what to say. 'case call' records a call. {exitCodes}") { only, config, data, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await open(console, parsed.GetValue(config), parsed.GetRequiredValue(data), cancellationToken);
            if (session is null)
            {
                return ExitCode.Mistaken;
            }

            var readable = session.Door.Office.List(session.Caller).Select(one => one.Number).ToHashSet(StringComparer.Ordinal);
            var due = session.Door.Calls.Open(parsed.GetValue(only));
            var calls = due.Where(call => readable.Contains(call.Case)).ToArray();
            if (calls.Length == 0 && !due.IsEmpty)
            {
                console.Output.WriteLine("您无权查阅待呼叫清单：清单所列事项不由您所在地区办理。请由承办地区或上级地区的人员查阅。");
                return ExitCode.Refused;
            }

            if (parsed.GetValue(json))
            {
                console.WriteJson(calls, CaseJson.Options);
            }
            else
            {
                Write(calls, session.Door.Frame, console.Output);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(CallEntry[] calls, CaseFrame frame, TextWriter output)
    {
        if (calls.Length == 0)
        {
            output.WriteLine("没有需要电话呼叫的事项。");
        }

        foreach (var call in calls)
        {
            output.WriteLine($"{call.Case}　{call.GradeName}　自{TerminalTime.Of(call.Since, frame.Calendar.Zone)}起待呼叫");
            TerminalText.Write(output, "  呼叫", $"{call.Name}（{call.Post}，编号 {call.Person}）", LabelCells);
            TerminalText.Write(output, "  号码", call.NumberText, LabelCells);
            TerminalText.Write(output, "  说明", call.Sentence, LabelCells);
            TerminalText.Write(output, "  已呼", call.AttemptText, LabelCells);
            TerminalText.Write(output, "  登记", $"monitor case call {call.Case} --person {call.Person} --outcome …", LabelCells);
        }
    }
}
