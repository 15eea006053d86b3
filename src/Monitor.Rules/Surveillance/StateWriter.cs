using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Monitor.Rules.Surveillance;

/// <summary>Collects the numbers of a state in a fixed order.</summary>
internal sealed class StateWriter
{
    private readonly ImmutableArray<double>.Builder numbers = ImmutableArray.CreateBuilder<double>();

    public void Add(double number) => numbers.Add(number);

    public void Add(ReadOnlySpan<double> many) => numbers.AddRange(many);

    public void Add(ReadOnlySpan<Vector256<double>> many) => numbers.AddRange(MemoryMarshal.Cast<Vector256<double>, double>(many));

    public ImmutableArray<double> ToState() => numbers.ToImmutable();
}
