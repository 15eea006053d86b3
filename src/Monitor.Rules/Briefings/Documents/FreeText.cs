namespace Monitor.Rules.Briefings.Documents;

/// <summary>A part that a person writes, kept apart from what is computed.</summary>
/// <param name="Key">Its key, such as <c>advice</c>: lower-case letters, digits and underscores.</param>
/// <param name="Name">What the person is asked for, such as 工作建议.</param>
/// <param name="Text">The words, paragraphs parted by line ends; empty until somebody writes them. An empty part is shown in a draft and left out of an approved issue.</param>
public sealed record FreeText(string Key, string Name, string Text = "") : DocumentBlock;
