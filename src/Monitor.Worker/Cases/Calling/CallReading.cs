using System.Collections.Immutable;

namespace Monitor.Worker.Cases.Calling;

/// <summary>Reads whom the duty room is to call; nobody where the profile has no response plan.</summary>
internal delegate ImmutableArray<CallEntry> CallReading();
