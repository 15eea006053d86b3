using System.Collections.Immutable;

namespace Monitor.Rules.Panels;

/// <summary>What has been seen of the deliveries of one source.</summary>
internal sealed class ShapeWatch(ExpectedShape expected)
{
    private readonly List<DeliveryShape> shapes = [];
    private readonly Queue<Delivery> sound = [];
    private readonly HashSet<DateTimeOffset> suspect = [];
    private readonly List<DateTimeOffset> alike = []; // the moments of those out of order in the same way
    private ImmutableArray<string> layout = [];
    private ImmutableArray<string> lastLayout = [];

    public ExpectedShape Expected => expected;

    public IReadOnlyList<DeliveryShape> Shapes => shapes;

    /// <summary>Whether the figures of a moment came in a delivery that is out of order.</summary>
    public bool IsSuspect(DateTimeOffset knownAt) => suspect.Contains(knownAt);

    /// <summary>Whether the delivery looked at last is in order, or believed.</summary>
    public bool IsSound => shapes is [.., var last] && !suspect.Contains(last.Delivery.KnownAt);

    /// <summary>Looks at a delivery.</summary>
    /// <returns>The moments of the earlier ones whose figures may be known now: those of the layout that is believed with this one.</returns>
    public ImmutableArray<DateTimeOffset> Look(Delivery delivery)
    {
        var shape = ShapeOf(delivery);
        var isSound = !expected.Limit.Reached(shape);
        ImmutableArray<DateTimeOffset> believed = [];
        if (!isSound)
        {
            if (alike.Count > 0 && (!delivery.Columns.SequenceEqual(lastLayout, StringComparer.Ordinal) || delivery.Refused.Length > 0))
            {
                alike.Clear();
            }

            alike.Add(delivery.KnownAt);
            isSound = alike.Count >= expected.BelievedAfter;
            believed = isSound ? [.. alike] : [];
            shape = shape with { IsBelieved = isSound };
        }

        lastLayout = delivery.Columns;
        shapes.Add(shape);
        if (!isSound)
        {
            suspect.Add(delivery.KnownAt);
            return [];
        }

        alike.Clear();
        suspect.RemoveWhere(moment => moment != delivery.KnownAt); // of two files of one moment the figures cannot be told apart
        Remember(delivery, shape.IsBelieved);
        return believed;
    }

    /// <summary>The path under which the figures of a moment came; empty where it is not known.</summary>
    public string PathOf(DateTimeOffset knownAt) => shapes.FindLast(shape => shape.Delivery.KnownAt == knownAt)?.Delivery.Path ?? "";

    /// <summary>Notes how many figures are held back now that the figures of the last delivery are looked at too.</summary>
    public void Note(int held) => shapes[^1] = shapes[^1] with { Held = held };

    /// <summary>Takes what is held back for true. Where the last delivery is out of order, later ones are held against it.</summary>
    /// <param name="now">When it was found true.</param>
    /// <param name="held">Figures that are held back all the same.</param>
    public void Believe(DateTimeOffset now, int held)
    {
        var last = shapes[^1];
        if (suspect.Count > 0)
        {
            alike.Clear();
            suspect.Clear();
            Remember(last.Delivery, anew: true);
        }

        shapes.Add(last with { Delivery = last.Delivery with { KnownAt = now }, IsBelieved = false, IsAccepted = true, Held = held });
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
