using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>死信: the messages given up in a stretch of time.</summary>
/// <param name="Count">How many.</param>
/// <param name="Untold">How many of them nothing told another way, nor is about to.</param>
/// <param name="Last">The last of them; null where there is none.</param>
internal readonly record struct LostMessages(int Count, int Untold, OutboxMessage? Last)
{
    /// <summary>What was or is to be done for the recipients.</summary>
    public string Remedy => Untold switch
    {
        0 => "均已改用其他方式告知或补送",
        _ when Untold == Count => "请改用电话通知",
        _ => string.Create(CultureInfo.InvariantCulture, $"其中{Untold}份也没有其他方式告知，请改用电话通知"),
    };

    /// <summary>Those given up after a moment, up to another.</summary>
    public static async Task<LostMessages> ReadAsync(RecordContext context, DateTimeOffset after, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var lost = await context.Outbox.AsNoTracking()
            .Where(message => message.Status == OutboxStatus.GivenUp && message.FinishedAt > after && message.FinishedAt <= until)
            .OrderBy(message => message.FinishedAt).ThenBy(message => message.Number).ToListAsync(cancellationToken);
        return new(lost.Count, lost.Count(message => OtherWays.Of(context, message) == OtherWay.None), lost.LastOrDefault());
    }
}
