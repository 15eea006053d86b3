namespace Monitor.Worker.Record;

/// <summary>第几次: the how-manieth message of a case the next one to an address is.</summary>
/// <param name="kind">The way it goes.</param>
/// <param name="address">Where to.</param>
/// <param name="caseNumber">The case.</param>
internal delegate int NextSequence(OutboxKind kind, string address, string caseNumber);
