namespace Monitor.Rules.Briefings.Documents;

/// <summary>How a paragraph is set.</summary>
public enum ParagraphStyle
{
    /// <summary>正文.</summary>
    Body,

    /// <summary>摘要: the conclusion in front of everything, set apart.</summary>
    Summary,

    /// <summary>注: small print, such as below a table or in the method note.</summary>
    Note,
}
