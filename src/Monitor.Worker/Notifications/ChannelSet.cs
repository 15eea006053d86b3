using System.Collections.Immutable;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Notifications;

/// <summary>The servers of the configuration, in the order in which they are tried; folders where none are configured.</summary>
internal sealed record ChannelSet(ImmutableArray<IMailChannel> Mail, ImmutableArray<SmsProvider> Sms, ImmutableArray<ChatChannel> Chat) : IDisposable
{
    /// <summary>One mail server and one SMS provider.</summary>
    public static ChannelSet Of(IMailChannel mail, ISmsChannel sms) => new([mail], [new SmsProvider("sms1", sms, GivesReceipts: false)], []);

    public void Dispose()
    {
        foreach (var channel in Mail.Cast<object>().Concat(Sms.Select(one => one.Channel)).Concat(Chat).OfType<IDisposable>())
        {
            channel.Dispose();
        }
    }
}
