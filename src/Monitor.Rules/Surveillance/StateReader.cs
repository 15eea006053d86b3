using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Monitor.Rules.Surveillance;

/// <summary>Hands back the numbers of a state in the order in which they were written.</summary>
internal sealed class StateReader(ReadOnlyMemory<double> numbers)
{
    private int next;

    public bool IsAtEnd => next == numbers.Length;

    public double One() => Next(1)[0];

    public Vector256<double> Four() => Vector256.Create(Next(Vector256<double>.Count));

    public void Fill(Span<double> many) => Next(many.Length).CopyTo(many);

    public void Fill(Span<Vector256<double>> many) => Fill(MemoryMarshal.Cast<Vector256<double>, double>(many));

    private ReadOnlySpan<double> Next(int count)
    {
        if (count > numbers.Length - next)
        {
            throw new FormatException("The state of a series is shorter than its kind of series has.");
        }

        next += count;
        return numbers.Span.Slice(next - count, count);
    }
}
