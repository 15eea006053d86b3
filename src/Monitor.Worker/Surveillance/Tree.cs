using System.Collections.Immutable;

namespace Monitor.Worker.Surveillance;

/// <summary>A learned tree.</summary>
/// <param name="Features">The feature that each inner node asks.</param>
/// <param name="Thresholds">Its first child follows up to here, its second above.</param>
/// <param name="Low">Its first child; below 0 the complement of a leaf's number.</param>
/// <param name="High">Its second child.</param>
/// <param name="Leaves">The answers of the leaves, in log odds.</param>
/// <param name="CalmVisits">How many calm periods of the training came to each leaf.</param>
internal sealed record Tree(
    ImmutableArray<int> Features,
    ImmutableArray<float> Thresholds,
    ImmutableArray<int> Low,
    ImmutableArray<int> High,
    ImmutableArray<double> Leaves,
    ImmutableArray<int> CalmVisits)
{
    /// <summary>The number of the leaf to which features lead.</summary>
    public int Leaf(ReadOnlySpan<float> features)
    {
        var node = Features.IsEmpty ? ~0 : 0;
        while (node >= 0)
        {
            node = features[Features[node]] <= Thresholds[node] ? Low[node] : High[node];
        }

        return ~node;
    }

    /// <summary>Appends the nodes of the tree, children before parents, and gives the place of its root.</summary>
    public int LayOut(List<TreeNode> nodes) => LayOut(nodes, Features.IsEmpty ? ~0 : 0).Place;

    private (int Place, double Visits) LayOut(List<TreeNode> nodes, int node)
    {
        if (node < 0)
        {
            nodes.Add(new(-1, 0, 0, 0, Leaves[~node]));
            return (nodes.Count - 1, CalmVisits[~node] + 1e-6); // where no calm period came, all leaves count alike
        }

        var (low, lowVisits) = LayOut(nodes, Low[node]);
        var (high, highVisits) = LayOut(nodes, High[node]);
        var value = (nodes[low].Value * lowVisits + nodes[high].Value * highVisits) / (lowVisits + highVisits);
        nodes.Add(new(Features[node], Thresholds[node], low, high, value));
        return (nodes.Count - 1, lowVisits + highVisits);
    }
}
