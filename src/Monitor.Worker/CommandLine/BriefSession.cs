using Monitor.Rules.Cases;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>What a verb on briefings works with while it runs.</summary>
/// <param name="Record">The session of the record.</param>
/// <param name="Host">The host of the services.</param>
/// <param name="Caller">Who calls; null where the verb asks for nobody.</param>
internal sealed record BriefSession(RecordSession Record, WebApplication Host, Actor? Caller) : IAsyncDisposable
{
    public MonitorRecord Store => Record.Record;

    /// <summary>Opens the briefings of a service that may be running; prints why not and gives null where that cannot be.</summary>
    public static async Task<BriefSession?> OpenAsync(CommandConsole console, string? config, string data, CommandSurroundings surroundings, bool asksWho, CancellationToken cancellationToken)
    {
        if (await RecordSession.OpenAsync(console, config, data, surroundings, cancellationToken) is not { } session)
        {
            return null;
        }

        var caller = asksWho ? session.Caller(console.Output) : null;
        if (asksWho && caller is null)
        {
            await session.DisposeAsync();
            return null;
        }

        return new BriefSession(session, await session.BuildHostAsync(cancellationToken), caller);
    }

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Record.DisposeAsync();
    }
}
