using System.Collections.Immutable;
using Monitor.Rules.Detection;

namespace Monitor.Rules.Layoffs;

/// <summary>重点名单: key industries and key enterprises, whose reductions are looked at below the line too.</summary>
/// <param name="Name">What it is called, such as 重点行业.</param>
/// <param name="Basis">The document it rests on.</param>
/// <param name="Industries">Industries; one that a report's industry contains.</param>
/// <param name="Enterprises">Enterprises by social credit code or by name.</param>
/// <param name="PeopleFrom">From how many people; a report without a number counts.</param>
public sealed record WatchList(string Name, Basis Basis, ImmutableArray<string> Industries, ImmutableArray<string> Enterprises, int PeopleFrom);
