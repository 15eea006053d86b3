namespace Monitor.Rules.Regions;

/// <summary>行政区划: a region of the tree, or a context place beside it.</summary>
/// <param name="Code">Its code, unique in the tree (GB/T 2260 in the default tree).</param>
/// <param name="Name">Its own name, such as 城阳区.</param>
/// <param name="Level">Its level.</param>
/// <param name="Index">Its place in <see cref="RegionTree.Regions"/>: by level, then by code.</param>
/// <param name="ParentIndex">The index of the region above it; −1 for the root and for context places.</param>
/// <param name="IsZone">Whether it is a development zone (开发区): a reporting unit that is no division of GB/T 2260.</param>
public sealed record Region(string Code, string Name, AdministrativeLevel Level, int Index, int ParentIndex, bool IsZone)
{
    /// <summary>Whether the region can be graded; context places cannot.</summary>
    public bool IsGraded => Level != AdministrativeLevel.Context;

    /// <inheritdoc/>
    public override string ToString() => $"{Code} {Name}";
}
