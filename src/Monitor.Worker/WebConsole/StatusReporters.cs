namespace Monitor.Worker.WebConsole;

/// <summary>How many of a county's reporters reported, and who did not. Enterprises are no persons; whom to call there is not told.</summary>
internal sealed record StatusReporters(string Region, string Period, int Expected, int Returned, string Rate, int Overdue, string Enterprises);
