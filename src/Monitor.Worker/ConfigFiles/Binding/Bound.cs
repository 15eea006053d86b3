namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>A document as far as it could be bound.</summary>
/// <param name="Document">The document without the list items that failed; null where nothing could be made of it.</param>
/// <param name="IsWhole">Whether the file had no mistake. Only then does what is missing in it count as missing.</param>
internal sealed record Bound<TDocument>(TDocument? Document, bool IsWhole)
    where TDocument : class;
