using System.Collections.Immutable;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>The servers of every kind, in the order in which they are tried.</summary>
internal sealed class DeliveryLanes(ImmutableArray<DeliveryLane> lanes)
{
    public ImmutableArray<DeliveryLane> All => lanes;

    /// <summary>The servers whose provider gives receipts.</summary>
    public ImmutableArray<DeliveryLane> WithReceipts { get; } = [.. lanes.Where(lane => lane.GivesReceipts)];

    public DeliveryLane? Find(string id) => lanes.FirstOrDefault(lane => lane.Id == id);

    /// <summary>How many servers may be tried for a message of a kind.</summary>
    public int CountFor(OutboxKind kind) => kind == OutboxKind.Chat ? 1 : Math.Max(1, lanes.Count(lane => lane.Kind == kind));

    /// <summary>The server that is tried after one; null where it was the last.</summary>
    public DeliveryLane? After(OutboxKind kind, int route) => lanes.FirstOrDefault(lane => lane.Kind == kind && lane.Route == route + 1);

    /// <summary>The next server after one that is not resting; null where there is none.</summary>
    public DeliveryLane? OpenAfter(DeliveryLane lane) => lanes.FirstOrDefault(other => other.Kind == lane.Kind && other.Route > lane.Route && !other.Circuit.IsOpen);

    /// <summary>Whether every server of a kind rests.</summary>
    public bool AllRest(OutboxKind kind) => lanes.Where(lane => lane.Kind == kind).All(lane => lane.Circuit.IsOpen);
}
