using System.Collections.Immutable;
using Monitor.Rules.Cases.Acts;

namespace Monitor.Worker.Cases.Doors;

/// <summary>An act as it was given, or everything that is wrong with it.</summary>
/// <param name="Act">The act; null where anything is wrong.</param>
/// <param name="Faults">What is wrong; empty where there is an act.</param>
internal sealed record ActReading(CaseAct? Act, ImmutableArray<ActFault> Faults);
