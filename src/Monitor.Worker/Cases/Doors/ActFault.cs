namespace Monitor.Worker.Cases.Doors;

/// <summary>What is wrong with something given at a door.</summary>
/// <param name="Field">The parameter, as JSON names it; empty where it is the whole.</param>
/// <param name="Reason">What is wrong and what is expected, in Chinese, without a full stop.</param>
internal sealed record ActFault(string Field, string Reason);
