namespace Monitor.Worker.Briefings;

/// <summary>A briefing's mail.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Html">The short version in HTML.</param>
/// <param name="Text">The same in plain text.</param>
internal sealed record BriefingMail(string Subject, string Html, string Text);
