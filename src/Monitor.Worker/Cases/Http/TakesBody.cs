using System.Collections.Immutable;
using Monitor.Worker.Cases.Doors;

namespace Monitor.Worker.Cases.Http;

/// <summary>What an endpoint that is no act of a case takes as JSON, for the description of the interface.</summary>
/// <param name="Help">What it is, in English.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record TakesBody(string Help, ImmutableArray<ActParameter> Fields);
