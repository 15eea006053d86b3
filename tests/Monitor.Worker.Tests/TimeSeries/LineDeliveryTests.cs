using System.Text;
using Monitor.Worker.TimeSeries;

namespace Monitor.Worker.Tests.TimeSeries;

/// <summary>Batches that a server does not take as they are.</summary>
public sealed class LineDeliveryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_does_not_say_which_line_it_means_is_asked_in_halves()
    {
        var server = new PickyWriter(line => line.Contains("bad", StringComparison.Ordinal), refused => RefusalText.Read($$"""{"error":"partial write: field type conflict dropped={{refused}}"}""")!);

        var delivered = await new LineDelivery(server).SendAsync(Batch("a 1", "b 2", "bad 3", "c 4", "bad 5", "d 6", "e 7"), Token);

        Assert.Equal([2, 4], delivered.Refused.Select(line => line.Index));
        Assert.Null(delivered.Fault);
        Assert.Equal(["a 1", "b 2", "c 4", "d 6", "e 7"], server.Stored.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Lines_that_a_server_names_are_set_aside_with_its_words_and_the_others_sent_again()
    {
        var server = new PickyWriter(line => line.StartsWith("bad", StringComparison.Ordinal), _ => RefusalText.Read("""{"error":"partial write: unable to parse 'bad 3': missing fields\nunable to parse 'bad,x=' 5': invalid field format dropped=0"}""")!);

        var delivered = await new LineDelivery(server).SendAsync(Batch("a 1", "bad 3", "bad,x=' 5", "c 4"), Token);

        Assert.Equal([(1, "missing fields"), (2, "invalid field format")], delivered.Refused);
        Assert.Equal(["a 1", "c 4"], server.Stored.Order(StringComparer.Ordinal));
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task Lines_named_by_number_are_found_and_a_whole_batch_that_is_dropped_is_not_taken_apart()
    {
        var numbered = new PickyWriter(line => line == "b 2", _ => RefusalText.Read("""{"error":"partial write of line protocol occurred","data":[{"error_message":"type of field changed","line_number":2,"original_line":"b"}]}""")!);
        Assert.Equal([(1, "type of field changed")], (await new LineDelivery(numbered).SendAsync(Batch("a 1", "b 2", "c 3"), Token)).Refused);

        var all = new PickyWriter(_ => true, refused => RefusalText.Read($$"""{"error":"partial write: points beyond retention policy dropped={{refused}}"}""")!);
        Assert.Equal(3, (await new LineDelivery(all).SendAsync(Batch("a 1", "b 2", "c 3"), Token)).Refused.Length);
        Assert.Equal(1, all.Requests);
    }

    [Fact]
    public async Task A_batch_that_is_too_large_is_halved_and_a_server_in_trouble_ends_it()
    {
        var small = new PickyWriter(_ => false, _ => throw new InvalidOperationException()) { MostBytes = 9 };
        Assert.Equal(([], null), await Sent(small, "a 1", "b 2", "c 3", "d 4"));
        Assert.Equal(4, small.Stored.Count);

        var away = new PickyWriter(line => line == "c 3", _ => new(WriteOutcome.TryLater, "不在"));
        Assert.Equal("不在", (await new LineDelivery(away).SendAsync(Batch("a 1", "c 3"), Token)).Fault!.Reason);
    }

    [Theory]
    [InlineData("""{"error":"database not found: \"x\""}""")]
    [InlineData("""{"error":"retention policy not found: x"}""")]
    [InlineData("<html>Bad Request</html>")]
    public void An_answer_that_speaks_of_no_line_refuses_none(string body) => Assert.Null(RefusalText.Read(body));

    private static async Task<(int[], WriteAnswer?)> Sent(ILineWriter writer, params string[] lines)
    {
        var delivered = await new LineDelivery(writer).SendAsync(Batch(lines), Token);
        return ([.. delivered.Refused.Select(line => line.Index)], delivered.Fault);
    }

    private static LineBatch Batch(params string[] lines)
    {
        var batch = new LineBatch();
        foreach (var (index, line) in lines.Index())
        {
            batch.Add(Encoding.UTF8.GetBytes(line), index + 100);
        }

        return batch;
    }

    /// <summary>Stores what it likes, as a server does with a partial write, and answers what the test says.</summary>
    private sealed class PickyWriter(Func<string, bool> refuses, Func<int, WriteAnswer> answer) : ILineWriter
    {
        public HashSet<string> Stored { get; } = new(StringComparer.Ordinal);

        public int Requests { get; private set; }

        public int MostBytes { get; init; } = int.MaxValue;

        public string Description => "picky";

        public string Target => "picky";

        public Task<WriteAnswer> WriteAsync(ReadOnlyMemory<byte> lines, CancellationToken cancellationToken)
        {
            Requests++;
            if (lines.Length > MostBytes)
            {
                return Task.FromResult(new WriteAnswer(WriteOutcome.TooLarge, "413"));
            }

            var all = Encoding.UTF8.GetString(lines.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Stored.UnionWith(all.Where(line => !refuses(line)));
            var refused = all.Count(refuses);
            return Task.FromResult(refused == 0 ? WriteAnswer.Written : answer(refused));
        }
    }
}
