namespace Monitor.Worker.Cases;

/// <summary>Moves the clocks of cases; of a profile without a response plan there are none.</summary>
/// <returns>How many events that made.</returns>
internal delegate Task<int> TickCases(CancellationToken cancellationToken);
