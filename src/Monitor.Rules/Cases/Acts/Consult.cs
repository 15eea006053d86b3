using System.Collections.Immutable;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases.Acts;

/// <summary>会商: what the departments and experts think, and the grade they propose (突发事件应对法 §62).</summary>
/// <param name="Grade">The grade proposed (建议级别); <see cref="Grade.None"/> proposes not to publish.</param>
/// <param name="Opinion">Why (会商意见).</param>
/// <param name="Participants">Who took part (参加单位、人员); not empty.</param>
public sealed record Consult(Grade Grade, string Opinion, ImmutableArray<string> Participants) : CaseAct(ActKind.Consult);
