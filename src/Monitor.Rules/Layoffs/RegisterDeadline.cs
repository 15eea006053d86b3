using Monitor.Rules.Periods;

namespace Monitor.Rules.Layoffs;

/// <summary>报送期限: by when reporters of a region report for a period.</summary>
/// <param name="Every">The kind of period.</param>
/// <param name="Region">The code of the region that it holds for, with all below it; empty for everywhere.</param>
/// <param name="DueDays">截止: days after the period's end; a day off is put off to the next working day. 0 or more.</param>
/// <param name="GraceDays">宽限: working days after that before a report is overdue; 0 or more.</param>
public sealed record RegisterDeadline(PeriodKind Every, string Region, int DueDays, int GraceDays);
