namespace Monitor.Rules.Panels;

/// <summary>What of a delivery is held against the typical.</summary>
public enum ShiftMeasure
{
    /// <summary>Each region's figure against that region's own.</summary>
    Each,

    /// <summary>合计: the sum over all regions that delivered, against the sum of what is typical of the same regions.</summary>
    Sum,

    /// <summary>报送地区数: how many regions delivered. Only for a source that sends all regions at once.</summary>
    Rows,
}
