namespace Monitor.Testing.Servers;

/// <summary>Starts a server for the first test that asks, shares it with all others, and stops it at the end of the test run.</summary>
/// <remarks>Meant as an assembly fixture: <c>[assembly: AssemblyFixture(typeof(OnDemand&lt;MailServer&gt;))]</c>.</remarks>
public sealed class OnDemand<TServer> : IAsyncDisposable
    where TServer : ILoopbackServer<TServer>
{
    private readonly Lazy<Task<(TServer Server, string Folder)>> start;
    private readonly Lazy<Task<string>> missing;
    private readonly ServerScript script = new(TServer.Script);
    private int toldWhy;

    public OnDemand()
    {
        start = new(StartAsync);
        missing = new(script.MissingAsync);
    }

    /// <summary>The running server. On a machine that cannot run it the test is skipped, or fails where nothing may be skipped.</summary>
    public async Task<TServer> OrSkipAsync(CancellationToken cancellationToken)
    {
        RequiresServer.OrSkip(TServer.Name, await missing.Value.WaitAsync(cancellationToken));
        try
        {
            return (await start.Value.WaitAsync(cancellationToken)).Server;
        }
        catch (InvalidOperationException) when (Interlocked.Exchange(ref toldWhy, 1) == 1)
        {
            throw new InvalidOperationException($"{TServer.Name} did not start: the first test that asked for it shows the logs.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (start.IsValueCreated && start.Value.IsCompletedSuccessfully)
        {
            await script.StopAsync((await start.Value).Folder);
        }
    }

    private async Task<(TServer Server, string Folder)> StartAsync()
    {
        var folder = await script.StartAsync(FreePorts.FirstOf(TServer.Ports));
        return (TServer.StartedIn(folder), folder);
    }
}
