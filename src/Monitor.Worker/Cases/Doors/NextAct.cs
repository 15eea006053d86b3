using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Monitor.Rules.Cases.Acts;

namespace Monitor.Worker.Cases.Doors;

/// <summary>What may be done with a case as it stands, and by whom.</summary>
/// <param name="Act">The act.</param>
/// <param name="Name">Its Chinese word.</param>
/// <param name="Verb">Its verb under <c>monitor case</c>.</param>
/// <param name="By">Who may do it, in Chinese: the roles, and after them those who may only propose it.</param>
/// <param name="Mine">Whether the reader may.</param>
/// <param name="Leads">Whether it is on the way to the end of the case, and not something recorded beside it.</param>
internal sealed record NextAct(ActKind Act, string Name, string Verb, ImmutableArray<string> By, bool Mine, [property: JsonIgnore] bool Leads);
