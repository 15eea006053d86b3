namespace Monitor.Rules.Duty;

/// <summary>换班: two shifts exchange those who fill a role. Swaps take effect one after the other, in the order of the roster.</summary>
/// <param name="Role">The role.</param>
/// <param name="First">One shift.</param>
/// <param name="Second">The other.</param>
/// <param name="Reason">Why.</param>
public sealed record DutySwap(DutyRole Role, DutySlot First, DutySlot Second, string Reason);
