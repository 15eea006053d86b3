namespace Monitor.Worker.Reporters.Register;

/// <summary>An enterprise on the list.</summary>
/// <param name="Enterprise">Its name.</param>
/// <param name="Reporter">Its word in the system.</param>
/// <param name="Note">What follows for the duty officer.</param>
internal sealed record OverdueLine(string Enterprise, string Reporter, string Note);
