using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases;

/// <summary>发布: a published alert with the eight things that 突发事件应对法 §64 asks for: the six of <see cref="Text"/>, the grade and the time.</summary>
/// <param name="Grade">级别.</param>
/// <param name="Text">类别、起始时间、可能影响的范围、警示事项、应当采取的措施、发布单位.</param>
/// <param name="By">Who published it, and when (发布时间).</param>
public sealed record Publication(Grade Grade, Publish Text, Signature By);
