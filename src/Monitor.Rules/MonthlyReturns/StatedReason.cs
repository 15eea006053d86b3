namespace Monitor.Rules.MonthlyReturns;

/// <summary>减少原因 with its 说明. The default is none.</summary>
/// <param name="Code">The code of filing.yaml; empty where none is stated.</param>
/// <param name="Explanation">说明; empty where none is given.</param>
public readonly record struct StatedReason(string Code, string Explanation)
{
    /// <summary>No reason.</summary>
    public static StatedReason None { get; } = new("", "");
}
