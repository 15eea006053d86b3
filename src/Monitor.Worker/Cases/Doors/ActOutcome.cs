using System.ComponentModel;
using Monitor.Rules.Cases;

namespace Monitor.Worker.Cases.Doors;

/// <summary>What came of an act that was done, as both doors tell it.</summary>
internal sealed record ActOutcome
{
    [Description("The case's number: of the one acted on, or of the one that the act opened.")]
    public required string Number { get; init; }

    [Description("How many events the case has now.")]
    public required int Version { get; init; }

    [Description("How far people have brought it.")]
    public required CaseStage Stage { get; init; }

    [Description("The stage in Chinese.")]
    public required string StageName { get; init; }

    [Description("Whether the act waits for a second person, and nothing has moved yet.")]
    public required bool AwaitsConfirmation { get; init; }

    [Description("What was done, in Chinese.")]
    public required string Message { get; init; }
}
