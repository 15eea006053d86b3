namespace Monitor.Worker.Record;

/// <summary>A file of the inbox that waits and cannot be taken in as it stands.</summary>
/// <param name="RelativePath">Its path below the inbox.</param>
/// <param name="Since">When it was first found so.</param>
/// <param name="Why">Why, and what to do, in Chinese.</param>
internal sealed record UnreadFile(string RelativePath, DateTimeOffset Since, string Why);
