namespace Monitor.Worker.Operations;

/// <summary>Does one piece of work after another. A piece that fails does not hold up those behind it; it is told at the end.</summary>
internal static class OneByOne
{
    /// <summary>Does the work for each item.</summary>
    /// <returns>The sum of what the pieces say they did.</returns>
    /// <exception cref="AggregateException">Pieces failed; each fault names its item. All others are done.</exception>
    public static async Task<int> RunAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        var done = 0;
        var faults = new List<Exception>();
        foreach (var item in items)
        {
            try
            {
                done += await work(item, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                faults.Add(new InvalidOperationException($"{item} failed", fault));
            }
        }

        return faults.Count == 0 ? done : throw new AggregateException(faults);
    }
}
