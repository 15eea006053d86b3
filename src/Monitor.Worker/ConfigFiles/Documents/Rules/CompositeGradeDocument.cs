using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>Alternatives for one grade of a composite rule.</summary>
internal sealed record CompositeGradeDocument : GradeDocument
{
    [Meaning("符合其中任何一项即可"), NotEmpty]
    public required ImmutableArray<CompositeConditionDocument> Any { get; init; }
}
