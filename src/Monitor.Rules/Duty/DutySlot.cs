namespace Monitor.Rules.Duty;

/// <summary>班次: one shift of one day.</summary>
/// <param name="Day">The day it begins on.</param>
/// <param name="Shift">The key of its <see cref="ShiftTime"/>.</param>
public readonly record struct DutySlot(DateOnly Day, string Shift);
