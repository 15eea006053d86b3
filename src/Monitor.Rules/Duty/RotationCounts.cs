using System.Collections.Immutable;

namespace Monitor.Rules.Duty;

/// <summary>How many shifts each rotation that moves on by the shift has filled before a day.</summary>
internal sealed class RotationCounts
{
    private const int CountedDays = 3653;
    private readonly Func<DateOnly, ImmutableArray<(ShiftTime Shift, int Rotation)>> filledOn;
    private readonly DateOnly first;
    private readonly int[][] before;

    /// <summary>Counts ten years ahead; what lies beyond is counted when asked.</summary>
    /// <param name="first">The first day of the roster.</param>
    /// <param name="rotations">How many rotations there are.</param>
    /// <param name="filledOn">The shifts of a day in their order, each with the number of the rotation that fills a role of it.</param>
    public RotationCounts(DateOnly first, int rotations, Func<DateOnly, ImmutableArray<(ShiftTime Shift, int Rotation)>> filledOn)
    {
        this.filledOn = filledOn;
        this.first = first;
        before = new int[CountedDays + 1][];
        before[0] = new int[rotations];
        for (var day = 0; day < CountedDays; day++)
        {
            before[day + 1] = After(before[day], first.AddDays(day));
        }
    }

    /// <summary>The shifts filled before a shift of a day.</summary>
    public int Before(int rotation, DateOnly day, string shift)
    {
        var known = Math.Clamp(day.DayNumber - first.DayNumber, 0, CountedDays);
        var counts = before[known];
        for (var next = first.AddDays(known); next < day; next = next.AddDays(1))
        {
            counts = After(counts, next);
        }

        return counts[rotation] + filledOn(day).TakeWhile(one => one.Shift.Id != shift).Count(one => one.Rotation == rotation);
    }

    private int[] After(int[] counts, DateOnly day)
    {
        var filled = filledOn(day);
        if (filled.IsEmpty)
        {
            return counts;
        }

        var after = (int[])counts.Clone();
        foreach (var (_, rotation) in filled)
        {
            after[rotation]++;
        }

        return after;
    }
}
