namespace Monitor.Rules.Panels;

/// <summary>预计最终值: what the figure of a period still open is expected to be when all has been reported.</summary>
/// <param name="Value">The expected final figure.</param>
/// <param name="Low">The lower end of the range that holds it nine times in ten.</param>
/// <param name="High">The upper end of that range.</param>
public sealed record ExpectedFigure(decimal Value, decimal Low, decimal High)
{
    /// <summary>How many standard deviations on each side hold nine of ten.</summary>
    public const double NineInTen = 1.645;
}
