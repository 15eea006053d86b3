namespace Monitor.Worker.Cases.Doors;

/// <summary>Which cases a list is to show, of those that the reader may see.</summary>
internal sealed record CaseListFilter
{
    /// <summary>The code of a region that the case happens in, or in one below it; null for all.</summary>
    public string? Region { get; init; }

    /// <summary>The code of the region that handles it; null for all.</summary>
    public string? Owner { get; init; }

    /// <summary>Whether closed cases are shown as well.</summary>
    public bool All { get; init; }

    /// <summary>Whether only cases with an overdue task are shown.</summary>
    public bool Overdue { get; init; }

    /// <summary>Whether only cases are shown that the reader's region handles or is asked to take over.</summary>
    public bool Mine { get; init; }
}
