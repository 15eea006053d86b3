namespace Monitor.Testing.Servers;

/// <summary>Words on a printed page, in points from its upper left corner.</summary>
/// <param name="Page">The page, from one.</param>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The lower edge.</param>
/// <param name="Text">The words.</param>
public sealed record PrintedWord(int Page, double Left, double Top, double Right, double Bottom, string Text);
