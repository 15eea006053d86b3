using System.Collections.Immutable;

namespace Monitor.Rules.Surveillance;

/// <summary>Collects the numbers of a state in a fixed order.</summary>
internal sealed class StateWriter
{
    private readonly ImmutableArray<double>.Builder numbers = ImmutableArray.CreateBuilder<double>();

    public void Add(double number) => numbers.Add(number);

    public void Add(ReadOnlySpan<double> many) => numbers.AddRange(many);

    public ImmutableArray<double> ToState() => numbers.ToImmutable();
}
