namespace Monitor.Rules.Briefings;

/// <summary>How far an indicator has come in.</summary>
/// <param name="Indicator">Its name.</param>
/// <param name="Period">The last period that was due.</param>
/// <param name="Expected">Regions expected.</param>
/// <param name="Received">Regions that delivered.</param>
/// <param name="Share">实报率.</param>
/// <param name="Missing">The names of those that did not, grouped by city; 无 where all did.</param>
public sealed record BriefingDelivery(string Indicator, string Period, int Expected, int Received, string Share, string Missing);
