using Monitor.Rules.MonthlyReturns;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>A monthly return with what the rules do not see.</summary>
/// <param name="Source">The id of its source.</param>
/// <param name="Return">What the rules see.</param>
/// <param name="Enterprise">企业名称.</param>
/// <param name="KnownAt">When it became known.</param>
internal sealed record MappedReturn(string Source, MonthlyReturn Return, string Enterprise, DateTimeOffset KnownAt);
