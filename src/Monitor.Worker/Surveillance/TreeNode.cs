namespace Monitor.Worker.Surveillance;

/// <summary>A node of a laid-out tree.</summary>
/// <param name="Feature">The feature that is asked; -1 for a leaf.</param>
/// <param name="Threshold">The first child follows up to here, the second above.</param>
/// <param name="Low">The place of the first child.</param>
/// <param name="High">The place of the second child.</param>
/// <param name="Value">The answer of a leaf; of another node the mean of the answers of calm periods that pass it.</param>
internal readonly record struct TreeNode(int Feature, float Threshold, int Low, int High, double Value)
{
    public int Next(ReadOnlySpan<float> features) => features[Feature] <= Threshold ? Low : High;
}
