namespace Monitor.Worker.TimeSeries;

/// <summary>A line that a server named, by its number from one or by its text as far as the server repeats it.</summary>
internal sealed record LineFault(int? Number, string Text, string Reason);
