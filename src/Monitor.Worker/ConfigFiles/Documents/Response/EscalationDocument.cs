using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Response;

/// <summary>Who is called in which order until somebody acknowledges.</summary>
internal sealed record EscalationDocument
{
    [Meaning("签收后多久没有办理，签收即失效，继续呼叫"), Between("5m", "7d")]
    public required TimeSpan FollowWithin { get; init; }

    [Meaning("最后一步之后每隔多久再呼叫一次；不写则不再呼叫"), Between("5m", "1d")]
    public TimeSpan? Repeat { get; init; }

    [Meaning("最后一步最多再呼叫几次"), Between(0, 100)]
    public int Times { get; init; }

    [Meaning("各步，按先后书写"), NotEmpty]
    public required ImmutableArray<EscalationStepDocument> Steps { get; init; }
}
