namespace Monitor.Worker.Reporters.Fields;

/// <summary>A field of a report, as people are asked for it.</summary>
/// <param name="Name">As in the interface and in the source descriptions, such as <c>people</c>.</param>
/// <param name="Label">In Chinese; in the shipped source descriptions the heading is the same.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="Group">Where it is asked for.</param>
/// <param name="Hint">How to fill it in, in Chinese; empty where the label says it.</param>
internal sealed record ReportField(string Name, string Label, ReportFieldKind Kind, ReportFieldGroup Group, string Hint = "")
{
    /// <summary>Whether the form asks for it; over HTTP and in files much less is required, since a thin report is better than none.</summary>
    public bool Required { get; init; }

    /// <summary>Characters at most.</summary>
    public int Longest => Kind == ReportFieldKind.LongText ? 2_000 : 200;
}
