using System.Globalization;

namespace Monitor.Rules.Tests.Lives;

/// <summary>What the lives came to: lives in which nothing happens would prove nothing.</summary>
internal sealed class LifeTally
{
    private int lives, moves, evaluations, rises, falls, frozen, taken, refused, opened, closed, reopened, ordered, deadLetters, restarts, calls, lapses;

    public int Lives => lives;

    public int Moves => moves;

    public int Rises => rises;

    public int Falls => falls;

    public int Frozen => frozen;

    public int Taken => taken;

    public int Refused => refused;

    public int Closed => closed;

    public int Reopened => reopened;

    public int Ordered => ordered;

    public int DeadLetters => deadLetters;

    public int Restarts => restarts;

    public int Calls => calls;

    public int Lapses => lapses;

    public void Add(LifeCount count)
    {
        Interlocked.Increment(ref lives);
        Interlocked.Add(ref moves, count.Moves);
        Interlocked.Add(ref evaluations, count.Evaluations);
        Interlocked.Add(ref rises, count.Rises);
        Interlocked.Add(ref falls, count.Falls);
        Interlocked.Add(ref frozen, count.Frozen);
        Interlocked.Add(ref taken, count.Taken);
        Interlocked.Add(ref refused, count.Refused);
        Interlocked.Add(ref opened, count.Opened);
        Interlocked.Add(ref closed, count.Closed);
        Interlocked.Add(ref reopened, count.Reopened);
        Interlocked.Add(ref ordered, count.Ordered);
        Interlocked.Add(ref deadLetters, count.DeadLetters);
        Interlocked.Add(ref restarts, count.Restarts);
        Interlocked.Add(ref calls, count.Calls);
        Interlocked.Add(ref lapses, count.Lapses);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{lives} lives, {moves} moves: {evaluations} evaluations, {rises} rises, {falls} falls ({ordered} ordered), {frozen} frozen; {taken} acts taken, {refused} refused; {opened} cases opened, {closed} closed, {reopened} reopened; {deadLetters} dead letters, {restarts} restarts; {calls} calls, {lapses} acknowledgements lapsed");
}
