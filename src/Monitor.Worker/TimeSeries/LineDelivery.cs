using System.Collections.Immutable;
using System.Text;

namespace Monitor.Worker.TimeSeries;

/// <summary>Delivers a batch to its last line: what the server refuses is told down to the line. Whatever is sent twice on the way is the same point, and counts once.</summary>
internal sealed class LineDelivery(ILineWriter writer)
{
    public async Task<DeliveredLines> SendAsync(LineBatch batch, CancellationToken cancellationToken)
    {
        var refused = new List<(int Index, string Reason)>();
        var fault = batch.Count == 0 ? null : await SendAsync(batch, 0, batch.Count, refused, cancellationToken);
        return new([.. refused.OrderBy(line => line.Index)], fault);
    }

    private async Task<WriteAnswer?> SendAsync(LineBatch batch, int from, int to, List<(int Index, string Reason)> refused, CancellationToken cancellationToken)
    {
        var answer = await writer.WriteAsync(batch.Lines(from, to), cancellationToken);
        switch (answer.Outcome)
        {
            case WriteOutcome.Written:
                return null;
            case WriteOutcome.TryLater:
                return answer;
            case WriteOutcome.Refused when NamedBy(answer, batch, from, to) is { Count: > 0 } named:
                refused.AddRange(named.Select(line => (line.Key, line.Value)));
                return await SendOthersAsync(batch, from, to, named, refused, cancellationToken);
            case WriteOutcome.Refused when to - from == 1 || answer.Dropped == to - from:
            case WriteOutcome.TooLarge when to - from == 1:
                refused.AddRange(Enumerable.Range(from, to - from).Select(index => (index, answer.Reason)));
                return null;
            default: // it does not say which: halves find them
                var middle = from + ((to - from) / 2);
                return await SendAsync(batch, from, middle, refused, cancellationToken) ?? await SendAsync(batch, middle, to, refused, cancellationToken);
        }
    }

    /// <summary>Sends the lines that were not named once more: whether they were written with the first request differs from version to version.</summary>
    private async Task<WriteAnswer?> SendOthersAsync(
        LineBatch batch, int from, int to, Dictionary<int, string> named, List<(int Index, string Reason)> refused, CancellationToken cancellationToken)
    {
        using var others = new LineBatch();
        var indices = new List<int>();
        foreach (var index in Enumerable.Range(from, to - from).Where(index => !named.ContainsKey(index)))
        {
            others.Add(batch.Line(index), batch.PositionOf(index));
            indices.Add(index);
        }

        var further = new List<(int Index, string Reason)>();
        var fault = indices.Count == 0 ? null : await SendAsync(others, 0, others.Count, further, cancellationToken);
        refused.AddRange(further.Select(line => (indices[line.Index], line.Reason)));
        return fault;
    }

    private static Dictionary<int, string> NamedBy(WriteAnswer answer, LineBatch batch, int from, int to)
    {
        var named = new Dictionary<int, string>();
        if (answer.Faults.IsEmpty)
        {
            return named;
        }

        var byText = answer.Faults.Where(fault => fault.Number is null).GroupBy(fault => fault.Text, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Reason, StringComparer.Ordinal);
        var byNumber = answer.Faults.Where(fault => fault.Number is not null).GroupBy(fault => fault.Number!.Value).ToDictionary(same => same.Key, same => same.First().Reason);
        for (var index = from; index < to; index++)
        {
            if (byNumber.TryGetValue(index - from + 1, out var reason) || (byText.Count > 0 && byText.TryGetValue(Encoding.UTF8.GetString(batch.Line(index)), out reason)))
            {
                named.Add(index, reason.Length > 0 ? reason : answer.Reason);
            }
        }

        return named;
    }
}
