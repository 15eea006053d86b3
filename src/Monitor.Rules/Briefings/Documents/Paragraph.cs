using System.Collections.Immutable;

namespace Monitor.Rules.Briefings.Documents;

/// <summary>A paragraph of computed words.</summary>
/// <param name="Runs">Its parts, in order; put together they are the paragraph.</param>
/// <param name="Style">How it is set.</param>
public sealed record Paragraph(ImmutableArray<TextRun> Runs, ParagraphStyle Style = ParagraphStyle.Body) : DocumentBlock
{
    /// <summary>A paragraph of one part.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="style">How it is set.</param>
    public Paragraph(string text, ParagraphStyle style = ParagraphStyle.Body)
        : this([new TextRun(text)], style)
    {
    }

    /// <summary>All its words.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Text));
}
