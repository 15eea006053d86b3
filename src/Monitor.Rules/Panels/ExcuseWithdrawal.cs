namespace Monitor.Rules.Panels;

/// <summary>恢复应报: an excuse is taken back; from now on the figures of its whole span are expected again.</summary>
public sealed record ExcuseWithdrawal : Adjustment
{
    /// <summary>The number of the excuse.</summary>
    public required int Excuse { get; init; }
}
