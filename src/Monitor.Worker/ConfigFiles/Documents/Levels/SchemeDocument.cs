using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Levels;

/// <summary>The names of the four grades; a higher number is graver.</summary>
internal sealed record SchemeDocument
{
    [Key("1"), Meaning("第 1 级，最轻")]
    public required GradeNameDocument Moderate { get; init; }

    [Key("2"), Meaning("第 2 级")]
    public required GradeNameDocument Serious { get; init; }

    [Key("3"), Meaning("第 3 级")]
    public required GradeNameDocument Severe { get; init; }

    [Key("4"), Meaning("第 4 级，最重")]
    public required GradeNameDocument Critical { get; init; }
}
