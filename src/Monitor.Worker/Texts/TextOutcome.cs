namespace Monitor.Worker.Texts;

/// <summary>What came out of one text with one sample.</summary>
/// <param name="Sample">What it is a sample of.</param>
/// <param name="File">The name of the text's file without the ending; null where it is worded in the program.</param>
/// <param name="Filled">What came out.</param>
/// <param name="MayBeCut">Whether a text message may end in ….</param>
internal sealed record TextOutcome(string Sample, string? File, FilledText Filled, bool MayBeCut);
