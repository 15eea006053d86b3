using System.CommandLine;
using Monitor.Rules.Notifications;
using Monitor.Worker.Texts;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>message preview</c>: what a case says with the texts of the configuration, or any of the texts with samples. Nothing is sent.</summary>
internal static class MessagePreviewCommand
{
    public static Command Create(CommandSurroundings surroundings)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var number = new Option<string?>("--case") { Description = "The case's number, such as SX2026-0001; with --channel." };
        var about = new Option<PreviewSubject>("--about") { Description = "What of the case: alert, the last change of its alerts; case, the last of itself that people were told; call, the last call, or the first one to come.", DefaultValueFactory = _ => PreviewSubject.Alert };
        var channel = new Option<NotificationChannel?>("--channel") { Description = "The way: sms, mail or chat." };
        var text = new Option<string?>("--text") { Description = "Instead of a case: a text of texts/ with the samples that check fills it in with, such as case.sms, or several by what their names begin with, such as deadletter. Needs no data." };
        var sample = new Option<int?>("--sample") { Description = "With --text: only the sample of this number." };
        var html = new Option<FileInfo?>("--html") { Description = "Write the page to this file." };
        var command = new Command("preview", $"Show what a case says with the texts of the configuration, or any text with samples; nothing is sent. {MessageCommand.ExitCodes}") { number, about, channel, text, sample, html, config, data };
        command.Validators.Add(result =>
        {
            if (result.GetValue(text) is null == result.GetValue(number) is null)
            {
                result.AddError("Give either --case, with --channel, or --text.");
            }
            else if (result.GetValue(number) is not null && result.GetValue(channel) is null)
            {
                result.AddError("--case needs --channel.");
            }
        });
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(text) is { } name
            ? SamplesAsync(name, parsed.GetValue(sample), parsed.GetValue(html), parsed.GetValue(config), new CommandConsole(parsed), cancellationToken)
            : CaseAsync(new(parsed.GetValue(number)!, parsed.GetValue(about), parsed.GetValue(channel)!.Value), parsed.GetValue(html), parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, new CommandConsole(parsed), cancellationToken));
        return command;
    }

    private static async Task<int> SamplesAsync(string name, int? number, FileInfo? html, string? config, CommandConsole console, CancellationToken cancellationToken)
    {
        if (console.Load(config, []) is not { } configuration)
        {
            return ExitCode.Mistaken;
        }

        var samples = TextPreview.Of(configuration, name);
        if (samples.IsEmpty)
        {
            console.Output.WriteLine($"没有“{name}”这个文本，或者本配置用不到它。可预览的有：{string.Join("、", TextPreview.Names(configuration))}。");
            return ExitCode.Refused;
        }

        if (number is { } chosen && (chosen < 1 || chosen > samples.Length))
        {
            console.Output.WriteLine($"“{name}”只有样例 1 至 {samples.Length}。");
            return ExitCode.Refused;
        }

        var page = TextPreviewText.Write(samples, number, console.Output);
        if (html is not null && page is not null)
        {
            await File.WriteAllTextAsync(html.FullName, page, cancellationToken);
        }

        return ExitCode.Done;
    }

    private static async Task<int> CaseAsync(PreviewRequest request, FileInfo? html, string? config, string data, CommandSurroundings surroundings, CommandConsole console, CancellationToken cancellationToken)
    {
        await using var session = await RecordSession.OpenAsync(console, config, data, surroundings, cancellationToken);
        if (session?.Caller(console.Output) is not { } caller)
        {
            return ExitCode.Mistaken;
        }

        if (!(await MessageRights.OfAsync(caller, session, cancellationToken)).MayReadCase(request.Number))
        {
            console.Output.WriteLine($"没有事项“{request.Number}”，或者不在您可以查阅的范围之内。可用 monitor case list 核对编号。");
            return ExitCode.Refused;
        }

        await using var host = await session.BuildHostAsync(cancellationToken);
        var (message, people) = await new CasePreview(session, host.Services).RenderAsync(request, cancellationToken);
        if (message is null)
        {
            console.Output.WriteLine(request.About switch
            {
                PreviewSubject.Alert => $"没有事项“{request.Number}”，或者它没有列入预警，无可预览。可用 monitor case list 核对编号。",
                PreviewSubject.Case => $"没有事项“{request.Number}”，或者它还没有以这种方式通知过任何人，无可预览。可用 monitor case list 核对编号。",
                _ => $"没有事项“{request.Number}”，或者按预案不以这种方式呼叫任何人，无可预览。可用 monitor case list 核对编号。",
            });
            return ExitCode.Refused;
        }

        MessageText.WritePreview(message, people, console.Output);
        if (html is not null && message.Html is { } page)
        {
            await File.WriteAllTextAsync(html.FullName, page, cancellationToken);
        }

        return ExitCode.Done;
    }
}
