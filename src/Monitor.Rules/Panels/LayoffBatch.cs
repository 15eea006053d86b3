namespace Monitor.Rules.Panels;

/// <summary>批次: how many people leave on one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="People">People; 0 or more.</param>
public readonly record struct LayoffBatch(DateOnly Day, int People);
