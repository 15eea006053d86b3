namespace Monitor.Worker.Demo;

/// <summary>What one county reports for one week.</summary>
internal readonly record struct WeeklyFigures(int Openings, int Applicants, int Claims, int Recipients);
