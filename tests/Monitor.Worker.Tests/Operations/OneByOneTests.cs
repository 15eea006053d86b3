using Monitor.Worker.Operations;

namespace Monitor.Worker.Tests.Operations;

public sealed class OneByOneTests
{
    [Fact]
    public async Task What_fails_holds_up_nothing_behind_it_and_is_named_at_the_end()
    {
        var done = new List<string>();

        var fault = await Assert.ThrowsAsync<AggregateException>(() => OneByOne.RunAsync(
            ["SX2026-0001", "SX2026-0002", "SX2026-0003"],
            (number, _) =>
            {
                if (number == "SX2026-0002")
                {
                    throw new FormatException("broken");
                }

                done.Add(number);
                return Task.FromResult(1);
            },
            TestContext.Current.CancellationToken));

        Assert.Equal(["SX2026-0001", "SX2026-0003"], done);
        var one = Assert.Single(fault.InnerExceptions);
        Assert.Equal("SX2026-0002 failed", one.Message);
        Assert.IsType<FormatException>(one.InnerException);
    }

    [Fact]
    public async Task A_stop_ends_it_at_once()
    {
        using var stopping = new CancellationTokenSource();

        await Assert.ThrowsAsync<OperationCanceledException>(() => OneByOne.RunAsync(
            [1, 2],
            async (item, token) =>
            {
                Assert.Equal(1, item);
                await stopping.CancelAsync();
                token.ThrowIfCancellationRequested();
                return 0;
            },
            stopping.Token));
    }

    [Fact]
    public async Task Without_a_fault_the_sum_is_given() =>
        Assert.Equal(6, await OneByOne.RunAsync([1, 2, 3], (item, _) => Task.FromResult(item), TestContext.Current.CancellationToken));
}
