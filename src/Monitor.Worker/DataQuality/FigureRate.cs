namespace Monitor.Worker.DataQuality;

/// <summary>How far a headline figure can be relied on, in a few words to stand beside it.</summary>
/// <param name="Indicator">The indicator's name.</param>
/// <param name="Text">Such as 近4期到报率98.5%，及时率97%.</param>
internal sealed record FigureRate(string Indicator, string Text);
