using System.Collections.Immutable;

namespace Monitor.Rules.Panels;

/// <summary>A code of 减少类型 or 减少原因. The official numbers are not public; these are ours, and other spellings lead to them.</summary>
/// <param name="Code">Our code, as T03 or R04.</param>
/// <param name="Name">The official words.</param>
/// <param name="Spellings">Other words and numbers that mean the same.</param>
/// <param name="Involuntary">非本人意愿: whether people of this type lose their work against their will.</param>
/// <param name="Kind">What a report of this type reports where it says nothing else; <see cref="LayoffKind.Unknown"/> where the type does not tell.</param>
public sealed record FilingCode(string Code, string Name, ImmutableArray<string> Spellings, bool Involuntary = false, LayoffKind Kind = LayoffKind.Unknown);
