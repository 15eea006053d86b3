using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>One file of rules/.</summary>
[Meaning("规则：依据什么、对哪些地区、何种情形定哪一级")]
internal sealed record RulesDocument
{
    [Meaning("规则"), NotEmpty]
    public required ImmutableArray<RuleDocument> Rules { get; init; }
}
