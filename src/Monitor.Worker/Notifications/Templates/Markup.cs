namespace Monitor.Worker.Notifications.Templates;

/// <summary>HTML that our own code has written, with every value in it encoded: a page takes it in as it is.</summary>
/// <param name="Html">The HTML.</param>
internal sealed record Markup(string Html);
