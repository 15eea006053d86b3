using System.Collections.Immutable;
using System.Globalization;

namespace Monitor.Testing.Servers;

/// <summary>Kannel on loopback: takes messages by HTTP and hands them to a pretended SMS centre.</summary>
public sealed class SmsGateway : ILoopbackServer<SmsGateway>
{
    private readonly string folder;
    private readonly ServerSettings settings;

    private SmsGateway(string folder)
    {
        this.folder = folder;
        settings = new(folder);
    }

    public static string Name => "an SMS gateway (Kannel)";

    public static string Script => "sms";

    public static int Ports => 6;

    /// <summary>The address of sendsms, without a query.</summary>
    public Uri Url => new(settings["URL"]);

    public string User => settings["USER"];

    public string Password => settings["PASSWORD"];

    /// <summary>Where on loopback it hands on what handsets send: to <c>/sms/incoming</c>, with <see cref="IncomingSecret"/>.</summary>
    public int IncomingPort => int.Parse(settings["INCOMING_PORT"], CultureInfo.InvariantCulture);

    public string IncomingSecret => settings["INCOMING_SECRET"];

    /// <summary>The number that messages come from unless they name one.</summary>
    public string Sender { get; } = "10690000";

    public static SmsGateway StartedIn(string folder) => new(folder);

    /// <summary>A handset sends a text message.</summary>
    /// <returns>What was sent back to it.</returns>
    public async Task<ImmutableArray<string>> SayAsync(string from, string text)
    {
        await new ServerScript(Script).ActAsync("say", folder, from, text);
        return [.. SmsCentreLog.Read(await File.ReadAllTextAsync(Path.Combine(folder, "handset.err"))).Where(message => message.To == from).Select(message => message.Text)];
    }

    /// <summary>The messages that have arrived whole at a number so far, in the order of arrival.</summary>
    public ImmutableArray<ReceivedSms> Received(string number) =>
    [
        .. SmsCentreLog.Read(File.ReadAllText(Path.Combine(folder, "centre.err"))).Where(message => message.To == number),
    ];

    /// <summary>Waits until a number has got at least so many messages: they arrive a moment after the gateway's 202.</summary>
    public Task<ImmutableArray<ReceivedSms>> ReceivedAsync(string number, int atLeast, CancellationToken cancellationToken) =>
        Eventually.HoldsAsync(
            () => Received(number),
            messages => messages.Length >= atLeast,
            messages => $"{number} got {messages.Length} messages instead of {atLeast}",
            cancellationToken);
}
