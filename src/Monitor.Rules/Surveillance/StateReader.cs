namespace Monitor.Rules.Surveillance;

/// <summary>Hands back the numbers of a state in the order in which they were written.</summary>
internal sealed class StateReader(ReadOnlyMemory<double> numbers)
{
    private int next;

    public bool IsAtEnd => next == numbers.Length;

    public double One() => next < numbers.Length
        ? numbers.Span[next++]
        : throw new FormatException("The state of a series is shorter than its kind of series has.");

    public void Fill(Span<double> many)
    {
        for (var i = 0; i < many.Length; i++)
        {
            many[i] = One();
        }
    }
}
