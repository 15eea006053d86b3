using Monitor.Rules.Grading;

namespace Monitor.Rules.Briefings.Documents;

/// <summary>A cell in the colour of a grade.</summary>
/// <param name="Grade">The grade; null where it cannot be judged for want of data, which is never shown as calm.</param>
/// <param name="Text">What is read, such as 橙色预警; the colour alone says nothing in black and white.</param>
public sealed record GradeCell(Grade? Grade, string Text) : TableCell(Text);
