using System.Collections.Immutable;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>A file that travels with a mail. <paramref name="ContentType"/> is a media type such as <c>text/csv</c>.</summary>
internal sealed record MailAttachment(string FileName, string ContentType, ImmutableArray<byte> Content);
