using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>Alternatives for one grade of an event rule.</summary>
internal sealed record EventGradeDocument : GradeDocument
{
    [Meaning("符合其中任何一项即可"), NotEmpty]
    public required ImmutableArray<EventConditionDocument> Any { get; init; }
}
