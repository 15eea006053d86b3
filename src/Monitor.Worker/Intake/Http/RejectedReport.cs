namespace Monitor.Worker.Intake.Http;

/// <summary>A report that was not taken.</summary>
/// <param name="Index">Its place in the batch, from zero.</param>
/// <param name="Field">The JSON field to blame; empty where it is none.</param>
/// <param name="Reason">What is wrong, in Chinese.</param>
internal sealed record RejectedReport(int Index, string Field, string Reason);
