using System.Collections.Immutable;

namespace Monitor.Rules.Panels;

/// <summary>What has been seen of the deliveries of one source.</summary>
internal sealed class ShapeWatch(ExpectedShape expected)
{
    private readonly List<DeliveryShape> shapes = [];
    private readonly Queue<Delivery> sound = [];
    private readonly HashSet<DateTimeOffset> suspect = [];
    private ImmutableArray<string> layout = [];
    private ImmutableArray<string> lastLayout = [];
    private int run;

    public ExpectedShape Expected => expected;

    public IReadOnlyList<DeliveryShape> Shapes => shapes;

    /// <summary>Whether the figures of a moment came in a delivery that is out of order.</summary>
    public bool IsSuspect(DateTimeOffset knownAt) => suspect.Contains(knownAt);

    /// <summary>Looks at a delivery.</summary>
    /// <returns>Whether what waits may be known now: this one is in order, or believed.</returns>
    public bool Look(Delivery delivery)
    {
        var shape = ShapeOf(delivery);
        var isSound = !expected.Limit.Reached(shape);
        if (!isSound)
        {
            run = run > 0 && delivery.Columns.SequenceEqual(lastLayout, StringComparer.Ordinal) && delivery.Refused.Length == 0 ? run + 1 : 1;
            isSound = run >= expected.BelievedAfter;
            shape = shape with { IsBelieved = isSound };
        }

        lastLayout = delivery.Columns;
        shapes.Add(shape);
        if (!isSound)
        {
            suspect.Add(delivery.KnownAt);
            return false;
        }

        run = 0;
        suspect.Clear();
        Remember(delivery, shape.IsBelieved);
        return true;
    }

    /// <summary>Takes the last delivery for sound, though it is out of order: later ones are held against it.</summary>
    public void Believe()
    {
        if (suspect.Count == 0)
        {
            return;
        }

        run = 0;
        suspect.Clear();
        Remember(shapes[^1].Delivery, anew: true);
    }

    private void Remember(Delivery delivery, bool anew)
    {
        layout = delivery.Columns.IsEmpty ? layout : delivery.Columns;
        if (anew)
        {
            sound.Clear();
        }

        sound.Enqueue(delivery);
        if (sound.Count > expected.TypicalOf)
        {
            sound.Dequeue();
        }
    }

    private DeliveryShape ShapeOf(Delivery delivery)
    {
        var isKnown = sound.Count >= expected.TypicalOf;
        var isComparable = !layout.IsEmpty && !delivery.Columns.IsEmpty;
        return new(
            delivery,
            isComparable ? [.. delivery.Columns.Except(layout, StringComparer.Ordinal)] : [],
            isComparable ? [.. layout.Except(delivery.Columns, StringComparer.Ordinal)] : [],
            isKnown ? Median(sound.Select(one => (double)one.Rows)) : null,
            isKnown ? Median(sound.Select(one => one.Rows == 0 ? 0 : (double)one.Quarantined / one.Rows)) : 0);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
