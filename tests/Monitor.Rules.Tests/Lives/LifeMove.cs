namespace Monitor.Rules.Tests.Lives;

/// <summary>One move of a life: what, by whom, how long after the one before, and a number that fills in the rest.</summary>
internal readonly record struct LifeMove(int What, int Who, int Minutes, int Rest)
{
    /// <summary>The moves of a life: the same seed gives the same life.</summary>
    public static IEnumerable<LifeMove> Of(int seed, int count)
    {
        var chance = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            yield return new LifeMove(chance.Next(100), chance.Next(1000), chance.Next(chance.Next(3) == 0 ? 480 : 40), chance.Next(1_000_000));
        }
    }
}
