namespace Monitor.Rules.Detection;

/// <summary>采用数值: which figure of a period still open a rule judges.</summary>
public enum FigureUse
{
    /// <summary>已报数: what has been reported so far.</summary>
    Reported,

    /// <summary>预计最终值: what it is expected to be in the end, by how much of it is usually reported by then.</summary>
    Expected,
}
