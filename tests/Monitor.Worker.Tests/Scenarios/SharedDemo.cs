namespace Monitor.Worker.Tests.Scenarios;

/// <summary>The shipped demo by the statistical score, played once for all tests that only look at what it left.</summary>
public sealed class SharedDemo : IAsyncDisposable
{
    private readonly Lazy<Task<PlayedDemo>> played = new(() => PlayedDemo.PlayAsync(seed: null, hasModel: false, CancellationToken.None));

    internal Task<PlayedDemo> PlayedAsync(CancellationToken cancellationToken) => played.Value.WaitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (played.IsValueCreated && played.Value.IsCompletedSuccessfully)
        {
            (await played.Value).Dispose();
        }
    }
}
