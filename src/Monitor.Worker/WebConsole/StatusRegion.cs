namespace Monitor.Worker.WebConsole;

/// <summary>A region in the grid.</summary>
/// <param name="Name">Its own name.</param>
/// <param name="Grade">Its grade, 0 for none.</param>
/// <param name="GradeName">The grade in words; empty where there is none.</param>
/// <param name="Overdue">What it owes, in words; empty where nothing is overdue. Calm with something overdue is no calm verdict.</param>
internal sealed record StatusRegion(string Name, int Grade, string GradeName, string Overdue)
{
    /// <summary>What it is excused from reporting and did not, in words; empty for nothing.</summary>
    public string Excused { get; init; } = "";

    /// <summary>What is not known of it, owed or excused; empty for nothing.</summary>
    public string Lacking => Overdue + Excused;
}
