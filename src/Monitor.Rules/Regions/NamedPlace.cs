namespace Monitor.Rules.Regions;

/// <summary>地名: a place below the tree, such as a town, a street office or a development park, that lies in one of its regions.</summary>
/// <param name="Name">The name as it is written.</param>
/// <param name="Kind">What sort of place it is, in the words of the list it comes from; empty where the list does not say.</param>
/// <param name="RegionCode">The code (in use) of the region it lies in.</param>
public sealed record NamedPlace(string Name, string Kind, string RegionCode);
