namespace Monitor.Worker.Briefings;

/// <summary>A cell of a table of the mail.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Colour">What it stands on, as #rrggbb.</param>
/// <param name="Ink">The colour of the text.</param>
internal sealed record BriefingMailCell(string Text, string Colour, string Ink);
