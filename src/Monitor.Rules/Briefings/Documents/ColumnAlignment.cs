namespace Monitor.Rules.Briefings.Documents;

/// <summary>How the cells of a column stand.</summary>
public enum ColumnAlignment
{
    /// <summary>Words.</summary>
    Left,

    /// <summary>Short marks and grades.</summary>
    Centre,

    /// <summary>Figures.</summary>
    Right,
}
