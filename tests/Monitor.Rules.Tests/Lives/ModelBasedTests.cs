using System.Diagnostics;
using System.Globalization;

namespace Monitor.Rules.Tests.Lives;

/// <summary>Random lives of the whole pure half, evaluator, case desk and notices, held against a small reference model after every move.</summary>
public sealed class ModelBasedTests
{
    private const string LivesVariable = "MONITOR_LIVES";
    private const int UsualLives = 10_000;
    private const int Moves = 60;
    private const int FirstSeed = 20_261_123;

    [Fact]
    public void Ten_thousand_random_lives_keep_every_rule()
    {
        var (tally, watch) = (new LifeTally(), Stopwatch.StartNew());

        var broken = Live(Lives(), LifeFault.None, tally);

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tally}; {watch.Elapsed.TotalSeconds:0.0} s, {Environment.CpuUsage.TotalTime.TotalSeconds:0.0} s of processor time"));
        Assert.Null(broken);
        Assert.Equal(Lives() * Moves, tally.Moves);
        Assert.All([tally.Rises, tally.Falls, tally.Frozen, tally.Taken, tally.Refused, tally.Restarts, tally.Calls], count => Assert.InRange(count, tally.Lives / 2, int.MaxValue));
        Assert.All([tally.Ordered, tally.Closed, tally.Reopened, tally.DeadLetters, tally.Lapses], count => Assert.InRange(count, tally.Lives / 100, int.MaxValue));
    }

    [Theory]
    [InlineData(LifeFault.LowersOnMissingData, LifeRule.NoFallWithoutData)]
    [InlineData(LifeFault.RaisesTwice, LifeRule.OneActiveAlert)]
    [InlineData(LifeFault.LosesOutboxRow, LifeRule.EveryRiseIsTold)]
    [InlineData(LifeFault.TurnsWatermarkBack, LifeRule.WatermarkForward)]
    [InlineData(LifeFault.EditsClosedCase, LifeRule.ClosedCaseStands)]
    [InlineData(LifeFault.CallsOnceAnswered, LifeRule.NoCallOnceAnswered)]
    public void A_planted_fault_is_found(LifeFault fault, LifeRule expected)
    {
        const int enough = 300;

        var broken = Live(enough, fault, new LifeTally());

        Assert.NotNull(broken);
        Assert.Equal(expected, broken.Value.Violation.Rule);
    }

    [Fact]
    public void A_life_is_the_same_whenever_it_is_lived()
    {
        Assert.Equal(LifeMove.Of(7, Moves), LifeMove.Of(7, Moves));
        Assert.NotEqual(LifeMove.Of(7, Moves), LifeMove.Of(8, Moves));
    }

    /// <summary>The first life in order that breaks a rule; null where none does.</summary>
    private static (int Seed, BrokenLifeException Violation)? Live(int lives, LifeFault fault, LifeTally tally)
    {
        var gate = new Lock();
        (int Seed, BrokenLifeException Violation)? first = null;
        Parallel.For(0, lives, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (number, loop) =>
        {
            var life = new Life(fault);
            try
            {
                life.Live(LifeMove.Of(FirstSeed + number, Moves));
                tally.Add(life.Count);
            }
            catch (BrokenLifeException violation)
            {
                lock (gate)
                {
                    first = first is { } earlier && earlier.Seed < FirstSeed + number ? earlier : (FirstSeed + number, violation);
                }

                loop.Break();
            }
        });
        return first;
    }

    private static int Lives() => int.TryParse(Environment.GetEnvironmentVariable(LivesVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var lives) ? lives : UsualLives;
}
