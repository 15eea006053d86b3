using Monitor.Rules.Cases;
using Monitor.Worker.Record;

namespace Monitor.Worker.Duty;

/// <summary>What came of an act of duty: done, or why not.</summary>
/// <param name="Refusal">Why not; null where it was done.</param>
/// <param name="Region">The code of the region it was done for.</param>
/// <param name="Sheet">The sheet that was confirmed; null for a note.</param>
internal sealed record DutyOutcome(Refusal? Refusal, string Region, DutySheetRow? Sheet = null)
{
    public bool IsDone => Refusal is null;
}
