namespace Monitor.Worker.WebConsole;

/// <summary>The people of an enterprise, stage by stage; never added up.</summary>
internal sealed record StatusCohort(string Region, string Enterprise, string Reports, string Text);
