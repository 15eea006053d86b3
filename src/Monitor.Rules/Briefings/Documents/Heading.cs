namespace Monitor.Rules.Briefings.Documents;

/// <summary>标题: a heading.</summary>
/// <param name="Level">From 1 to 3: 一、 then （一） then 1.</param>
/// <param name="Text">Its words without the number; <see cref="HeadingNumbering"/> gives the number.</param>
public sealed record Heading(int Level, string Text) : DocumentBlock
{
    /// <summary>Whether it is counted; 附表 and 说明 are not.</summary>
    public bool IsNumbered { get; init; } = true;
}
