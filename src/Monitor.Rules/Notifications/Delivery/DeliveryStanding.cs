namespace Monitor.Rules.Notifications.Delivery;

/// <summary>投递状态: what all that was learnt of a message adds up to, in whatever order it was learnt. Never taken back: more knowledge never makes a message less delivered.</summary>
public static class DeliveryStanding
{
    /// <summary>Where a message stands: at its best attempt.</summary>
    /// <param name="events">Everything learnt, in any order, repetitions allowed.</param>
    /// <returns><see cref="DeliveryAnswer.Queued"/> where nothing was learnt.</returns>
    public static DeliveryAnswer Of(IEnumerable<DeliveryEvent> events)
    {
        var attempts = events.GroupBy(one => one.Attempt).Select(attempt => attempt.Max(one => one.Answer)).ToArray();
        return attempts.Length == 0 ? DeliveryAnswer.Queued : attempts.MaxBy(Hope);
    }

    /// <summary>Where one attempt stands: what is said most certainly of it. Of a text in several parts some may fail and one arrive; then it has arrived.</summary>
    /// <param name="events">Everything learnt of the message.</param>
    /// <param name="attempt">The attempt.</param>
    public static DeliveryAnswer OfAttempt(IEnumerable<DeliveryEvent> events, int attempt) =>
        events.Where(one => one.Attempt == attempt).Select(one => one.Answer).DefaultIfEmpty(DeliveryAnswer.Queued).Max();

    /// <summary>How much is to be hoped of an attempt: one that failed is worth less than one that nobody has taken yet.</summary>
    private static int Hope(DeliveryAnswer answer) => answer switch
    {
        DeliveryAnswer.Acknowledged => 5,
        DeliveryAnswer.Delivered => 4,
        DeliveryAnswer.Accepted => 3,
        DeliveryAnswer.Unknown => 2,
        DeliveryAnswer.Queued => 1,
        _ => 0,
    };
}
