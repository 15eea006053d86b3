using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rosters;

/// <summary>One turn of a rotation; written as a person or a list of persons.</summary>
[ShortForm(nameof(People))]
internal sealed record CrewDocument
{
    [Meaning("people.yaml 中的编号"), OneOrMore, NotEmpty]
    public required ImmutableArray<string> People { get; init; }
}
