using Monitor.Rules.Cases;
using Monitor.Worker.Cases.Calling;

namespace Monitor.Worker.Cases.Doors;

/// <summary>What a door needs to let people act on cases.</summary>
/// <param name="Office">Where acts are done.</param>
/// <param name="Views">What is shown.</param>
/// <param name="Officials">Who is known.</param>
/// <param name="Frame">What cases are judged by.</param>
/// <param name="Calls">Whom the duty room is to call.</param>
internal sealed record CaseDoor(CaseOffice Office, CaseViews Views, Officials Officials, CaseFrame Frame, CallList Calls);
