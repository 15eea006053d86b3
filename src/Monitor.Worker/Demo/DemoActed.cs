namespace Monitor.Worker.Demo;

/// <summary>An act that was done in the play.</summary>
/// <param name="Act">What the scenario says of it.</param>
/// <param name="Person">The name of who did it.</param>
/// <param name="Case">The case's number.</param>
internal sealed record DemoActed(DemoAct Act, string Person, string Case);
