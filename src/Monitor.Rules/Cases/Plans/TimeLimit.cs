namespace Monitor.Rules.Cases.Plans;

/// <summary>时限: how long something may take.</summary>
/// <param name="From">The moment the clock runs from.</param>
/// <param name="Within">How long; more than zero. Of working time where <paramref name="WorkingTime"/>, so that a working day is its working hours, not 24.</param>
/// <param name="WorkingTime">Whether only working time counts (工作时间) and not every hour (自然时间).</param>
/// <param name="WarnBefore">How long before the limit a warning goes out, counted in the same time; zero for none, less than <paramref name="Within"/>.</param>
public sealed record TimeLimit(ClockStart From, TimeSpan Within, bool WorkingTime, TimeSpan WarnBefore);
