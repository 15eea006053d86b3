namespace Monitor.Worker.Briefings.Issues;

/// <summary>A briefing in one format.</summary>
/// <param name="Format">The format.</param>
/// <param name="FileName">Its name as people see it.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Sha256">Their hash.</param>
internal sealed record IssueFile(IssueFormat Format, string FileName, string ContentType, ReadOnlyMemory<byte> Content, string Sha256);
