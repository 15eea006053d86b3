namespace Monitor.Rules.Cases;

/// <summary>What an act is judged on.</summary>
/// <param name="Subject">The case, its clocks brought up to now.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="At">When.</param>
/// <param name="Book">The open cases.</param>
/// <param name="Frame">What cases are judged by.</param>
internal sealed record ActGround(Case Subject, Actor Actor, DateTimeOffset At, CaseBook Book, CaseFrame Frame);
