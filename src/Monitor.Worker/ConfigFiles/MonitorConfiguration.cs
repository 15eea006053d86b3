using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Evaluation;
using Monitor.Worker.ConfigFiles.Documents.People;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.ConfigFiles.Documents.Sources;

namespace Monitor.Worker.ConfigFiles;

/// <summary>A profile that has passed every check; replaced whole, never changed.</summary>
internal sealed record MonitorConfiguration
{
    /// <summary>The folder it was read from; paths of secrets and certificates are relative to it.</summary>
    public required string Directory { get; init; }

    /// <summary>The first twelve hexadecimal digits of the SHA-256 over all its files, the list of regions included.</summary>
    public required string Version { get; init; }

    public required ServiceDocument Service { get; init; }

    public required ImmutableArray<PersonDocument> People { get; init; }

    public required ImmutableArray<SourceDocument> Sources { get; init; }

    /// <summary>What cases are judged by; null for a profile without a response plan, which has no cases.</summary>
    public CaseFrame? Cases { get; init; }

    /// <summary>Who is on duty when; null for a profile without a roster, in which all people of people.yaml are always on duty.</summary>
    public DutyPlan? Duty { get; init; }

    public required RuleSet Rules { get; init; }

    /// <summary>Every value of the rules by its place, such as <c>claims_yoy.grades.critical.at_least</c>, to tell what a change of the configuration changed.</summary>
    public ImmutableSortedDictionary<string, string> Settings { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Liquid templates by file name without its ending.</summary>
    public required ImmutableSortedDictionary<string, string> Texts { get; init; }
}
