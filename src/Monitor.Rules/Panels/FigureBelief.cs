namespace Monitor.Rules.Panels;

/// <summary>采信: a person has made sure that figures held back as implausible are true. Those held in the region and below it count from now, and their level is what later figures are held against.</summary>
public sealed record FigureBelief : Adjustment
{
    /// <summary>The indicator's number in the catalogue.</summary>
    public required int Indicator { get; init; }
}
