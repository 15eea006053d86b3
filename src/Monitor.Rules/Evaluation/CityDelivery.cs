namespace Monitor.Rules.Evaluation;

/// <summary>报送情况 of one city and what lies below it.</summary>
/// <param name="City">The city's code; that of the province where it reports itself.</param>
/// <param name="Expected">Regions expected.</param>
/// <param name="Received">Regions that delivered.</param>
public sealed record CityDelivery(string City, int Expected, int Received);
