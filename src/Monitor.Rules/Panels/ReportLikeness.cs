namespace Monitor.Rules.Panels;

/// <summary>How like two reports of one enterprise and day from two sources must be to be held for one.</summary>
/// <param name="PeopleWithin">People by which they may differ; 0 or more.</param>
/// <param name="PeopleShare">Share of the greater number by which they may differ, if that is more; 0 to 1.</param>
public sealed record ReportLikeness(int PeopleWithin, decimal PeopleShare)
{
    /// <summary>Whether two numbers of people are alike; two that are not said are.</summary>
    public bool Holds(int? one, int? other) => (one, other) switch
    {
        (null, null) => true,
        ({ } a, { } b) => Math.Abs((long)a - b) <= Math.Max(PeopleWithin, PeopleShare * Math.Max(a, b)),
        _ => false,
    };
}
