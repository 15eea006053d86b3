using Monitor.Rules.Cases;
using Monitor.Worker.Cases.Doors;

namespace Monitor.Worker.CommandLine;

/// <summary>What a verb on cases works with while it runs.</summary>
/// <param name="Door">The door to the cases.</param>
/// <param name="Caller">Who calls.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Owned">What ends with the verb, last first.</param>
internal sealed record CaseSession(CaseDoor Door, Actor Caller, TimeProvider Clock, params IReadOnlyList<IAsyncDisposable> Owned) : IAsyncDisposable
{
    /// <summary>演练: whether nothing of the cases is real.</summary>
    public bool IsDrill { get; init; }

    /// <summary>Opens the cases of a service that may be running; prints why not and gives null where that cannot be.</summary>
    public static async Task<CaseSession?> OpenAsync(CommandConsole console, string? config, string data, CommandSurroundings surroundings, CancellationToken cancellationToken)
    {
        if (await RecordSession.OpenAsync(console, config, data, surroundings, cancellationToken) is not { } session)
        {
            return null;
        }

        if (session.Configuration.Cases is null)
        {
            console.Output.WriteLine("该配置没有应急预案（response.yaml），不立事项。");
        }
        else if (session.Caller(console.Output) is { } caller)
        {
            var host = await session.BuildHostAsync(cancellationToken);
            return new CaseSession(host.Services.GetRequiredService<CaseDoor>(), caller, surroundings.Clock, session, host) { IsDrill = host.Services.GetRequiredService<ServiceSetting>().IsDrill };
        }

        await session.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in Owned.Reverse())
        {
            await one.DisposeAsync();
        }
    }
}
