using System.Collections.Immutable;

namespace Monitor.Worker.Cases.Http;

/// <summary>The codes that an endpoint refuses by, for the description of the interface.</summary>
internal sealed class Refuses(params ReadOnlySpan<int> codes)
{
    public ImmutableArray<int> Codes { get; } = [.. codes];
}
