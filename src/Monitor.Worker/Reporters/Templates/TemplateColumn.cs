using System.Collections.Immutable;
using Monitor.Worker.Reporters.Fields;

namespace Monitor.Worker.Reporters.Templates;

/// <summary>A column of the template.</summary>
/// <param name="Field">What is filled in.</param>
/// <param name="Heading">As the source reads it.</param>
/// <param name="Required">Whether the source sets a row aside that lacks it.</param>
/// <param name="Choices">The words of its drop-down list; empty where it is filled in freely.</param>
internal sealed record TemplateColumn(ReportField Field, string Heading, bool Required, ImmutableArray<string> Choices);
