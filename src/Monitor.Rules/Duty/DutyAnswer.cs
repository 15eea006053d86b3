namespace Monitor.Rules.Duty;

/// <summary>值守应答: who answers for a region at a moment, and who else has to be told where nobody does.</summary>
/// <param name="Shift">The shift; possibly empty.</param>
/// <param name="Owner">Who keeps its roster, by the key in the configuration; told at once where the shift is empty and not waived.</param>
/// <param name="Above">The nearest shift above with officers where <paramref name="Shift"/> is empty; null where it is not, or where there is none.</param>
public sealed record DutyAnswer(DutyShift Shift, string Owner, DutyShift? Above)
{
    /// <summary>Whether the next step begins at once: nobody is on duty.</summary>
    public bool GoesOnAtOnce => Shift.IsEmpty;

    /// <summary>The shift that in fact answers; empty only where nobody is on duty anywhere above either.</summary>
    public DutyShift Answering => Above ?? Shift;
}
