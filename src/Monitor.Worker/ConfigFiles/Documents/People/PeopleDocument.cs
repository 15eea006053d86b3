using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.People;

/// <summary>people.yaml: who is told.</summary>
[Meaning("人员：谁接收哪些通知")]
internal sealed record PeopleDocument
{
    [Meaning("人员名单")]
    public required ImmutableArray<PersonDocument> People { get; init; }
}
