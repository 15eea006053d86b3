namespace Monitor.Rules.Tests.Lives;

/// <summary>Something that must hold does not.</summary>
public sealed class BrokenLifeException(LifeRule rule, string what) : Exception($"{rule}: {what}")
{
    public LifeRule Rule { get; } = rule;
}
