namespace Monitor.Worker.Briefings.Issues;

/// <summary>What the verification of one archived file found.</summary>
/// <param name="Number">The issue.</param>
/// <param name="File">The file, relative to the data folder.</param>
/// <param name="IsSound">Whether it is what was sent.</param>
/// <param name="Finding">What was found, in Chinese.</param>
internal sealed record IssueCheck(string Number, string File, bool IsSound, string Finding);
