using System.Text.RegularExpressions;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.ConfigFiles.Documents.People;
using Monitor.Worker.ConfigFiles.Documents.Stories;
using Monitor.Worker.Escalation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Stories;

/// <summary>Acknowledges by what the last message to a person brought, as the person would with a telephone in hand.</summary>
internal sealed partial class StorySignature(MonitorRecord record, AcknowledgementDesk desk)
{
    /// <summary>Acknowledges.</summary>
    /// <returns>What it was answered where it was not acknowledged; null where it was.</returns>
    public async Task<string?> SignAsync(PersonAct act, PersonDocument person, CancellationToken cancellationToken)
    {
        var messages = (await record.Outbox.ListAsync(0, int.MaxValue, cancellationToken)).Where(message => message.Person == person.Id && message.CaseNumber == act.Case).Reverse();
        if (act.Through == ActWay.Sms)
        {
            return messages.Select(message => Code().Match(message.Text)).FirstOrDefault(found => found.Success) is { } code
                ? await ReplyAsync(person, code.Groups[1].Value, cancellationToken)
                : "没有收到签收码";
        }

        if (messages.Select(message => Link().Match(message.Text)).FirstOrDefault(found => found.Success) is not { } link)
        {
            return "没有收到签收链接";
        }

        return await desk.OpenAsync(link.Groups[1].Value, "link story", cancellationToken) is { IsExpired: false } view
            ? (await desk.SignAsync(view, cancellationToken)).Refusal?.ToString()
            : "签收链接已经过期";
    }

    private async Task<string?> ReplyAsync(PersonDocument person, string code, CancellationToken cancellationToken)
    {
        var answer = await desk.ReplyAsync(person.Mobile ?? "", code, cancellationToken);
        return answer.Contains("已签收。", StringComparison.Ordinal) && answer.EndsWith("请尽快核实办理。", StringComparison.Ordinal) ? null : answer;
    }

    [GeneratedRegex("回复([0-9]{6})", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(AcknowledgementOffers.Path + "/([A-Za-z0-9_-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
