namespace Monitor.Rules.MonthlyReturns;

/// <summary>划转: people who went to another enterprise together, or came from one, and lost no work by it. The default is none.</summary>
/// <param name="Out">转出人数: counted among those who left; 0 or more.</param>
/// <param name="In">转入人数: counted among those who were hired; 0 or more.</param>
/// <param name="Counterpart">划转对方企业, its name or code; empty where nobody moved.</param>
public readonly record struct EntityTransfer(int Out, int In, string Counterpart)
{
    /// <summary>Whether anybody moved.</summary>
    public bool IsDeclared => Out > 0 || In > 0;
}
