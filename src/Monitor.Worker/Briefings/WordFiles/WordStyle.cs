namespace Monitor.Worker.Briefings.WordFiles;

/// <summary>The paragraph styles of a briefing; their names are the ids in the file.</summary>
internal enum WordStyle
{
    Normal,
    Body,
    Heading1,
    Heading2,
    Heading3,

    /// <summary>刊头, in red.</summary>
    Masthead,
    Issue,
    Title,
    Subtitle,
    Summary,
    Note,
    Caption,
    Unit,

    /// <summary>A cell of a table, and one of a table of many columns.</summary>
    Cell,
    CellNarrow,
    CellHeading,
    CellHeadingNarrow,
    Tile,

    /// <summary>The line that holds a chart.</summary>
    Chart,

    /// <summary>A line that takes no room, such as one after a table.</summary>
    Gap,
    Imprint,
    PageMark,
    PageNumber,
}
