using System.Collections.Immutable;
using System.Text.Json;

namespace Monitor.Worker.Notifications;

/// <summary>A file that travels with a message of the outbox: it lies in the data folder until it is sent, and is sent only as it was then.</summary>
/// <param name="RelativePath">Where it lies, relative to the data folder.</param>
/// <param name="FileName">What the recipient sees.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Sha256">Its hash.</param>
internal sealed record OutboxFile(string RelativePath, string FileName, string ContentType, string Sha256)
{
    /// <summary>Files as the outbox keeps them.</summary>
    public static string Write(IEnumerable<OutboxFile> files) => JsonSerializer.Serialize(files);

    /// <summary>Files as the outbox kept them.</summary>
    public static ImmutableArray<OutboxFile> Read(string? written) => written is null ? [] : JsonSerializer.Deserialize<ImmutableArray<OutboxFile>>(written);
}
