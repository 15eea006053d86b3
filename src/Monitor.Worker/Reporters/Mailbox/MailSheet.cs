using Monitor.Worker.ConfigFiles.Documents.Sources;

namespace Monitor.Worker.Reporters.Mailbox;

/// <summary>A sheet that came with a mail.</summary>
/// <param name="Name">As its sender called it.</param>
/// <param name="Type">What it is by its name.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal.</param>
/// <param name="Path">Where it is kept.</param>
/// <param name="Bytes">How many.</param>
internal sealed record MailSheet(string Name, SourceFileType Type, string Sha256, string Path, long Bytes);
