using System.ComponentModel;

namespace Monitor.Worker.Cases.Doors;

/// <summary>One thing that happened to a case.</summary>
/// <param name="Version">Its place in the case's history.</param>
/// <param name="At">When.</param>
/// <param name="Person">Whose doing it was: the id of a person, or <c>monitor</c>.</param>
/// <param name="Name">That person's name.</param>
/// <param name="Kind">What kind of thing it was.</param>
/// <param name="Text">What happened, in Chinese.</param>
internal sealed record HistoryLine(
    [property: Description("Its place in the case's history.")] int Version,
    [property: Description("When.")] DateTimeOffset At,
    [property: Description("Whose doing it was: the id of a person, or monitor.")] string Person,
    [property: Description("That person's name.")] string Name,
    [property: Description("What kind of thing it was.")] string Kind,
    [property: Description("What happened, in Chinese.")] string Text);
