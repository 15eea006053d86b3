namespace Monitor.Worker.Briefings.Issues;

/// <summary>The formats of a briefing.</summary>
internal enum IssueFormat
{
    /// <summary>A Word document.</summary>
    Docx,

    /// <summary>The annex tables as a workbook.</summary>
    Xlsx,

    /// <summary>A page.</summary>
    Html,

    /// <summary>The short version that mail programs show, as a page.</summary>
    Mail,
}
