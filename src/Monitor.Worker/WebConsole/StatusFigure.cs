namespace Monitor.Worker.WebConsole;

/// <summary>A headline indicator.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sentence">What it says of the whole province.</param>
/// <param name="Reporting">报送率: how far it can be relied on; empty where nothing is known of that.</param>
internal sealed record StatusFigure(string Name, string Sentence, string Reporting = "");
