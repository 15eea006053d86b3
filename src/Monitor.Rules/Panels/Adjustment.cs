namespace Monitor.Rules.Panels;

/// <summary>调整数: a dated correction that people decided, such as of workers who moved to another employer together (划转) and did not lose their work. What was reported stays; the panel knows the correction from its day on.</summary>
public abstract record Adjustment
{
    /// <summary>The index of the region it was decided for.</summary>
    public required int Region { get; init; }

    /// <summary>When it became known.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>Who decided it.</summary>
    public required string By { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
