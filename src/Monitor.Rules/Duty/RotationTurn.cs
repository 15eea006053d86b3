namespace Monitor.Rules.Duty;

/// <summary>轮换方式: what makes a rotation move on to the next of its pattern.</summary>
public enum RotationTurn
{
    /// <summary>按班轮换: every shift that the rotation fills moves it on, so that nobody is skipped where it fills some days only.</summary>
    Shift,

    /// <summary>按日轮换: every calendar day moves it on, filled or not.</summary>
    Day,

    /// <summary>按周轮换: every seven days from its first day move it on.</summary>
    Week,
}
