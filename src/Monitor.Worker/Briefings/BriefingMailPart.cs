namespace Monitor.Worker.Briefings;

/// <summary>Words of a person in the mail.</summary>
/// <param name="Name">What they are, such as 工作建议.</param>
/// <param name="Text">The words.</param>
internal sealed record BriefingMailPart(string Name, string Text);
