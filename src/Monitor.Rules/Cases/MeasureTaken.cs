using Monitor.Rules.Cases.Acts;

namespace Monitor.Rules.Cases;

/// <summary>已落实的措施.</summary>
/// <param name="Name">The measure's name.</param>
/// <param name="Act">Its figures.</param>
/// <param name="By">Who recorded it, and when.</param>
public sealed record MeasureTaken(string Name, TakeMeasure Act, Signature By);
