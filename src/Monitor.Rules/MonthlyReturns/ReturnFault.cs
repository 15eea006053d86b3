namespace Monitor.Rules.MonthlyReturns;

/// <summary>Why a return cannot be taken.</summary>
public enum ReturnFault
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>The headcount falls and 减少类型 is not stated.</summary>
    TypeMissing,

    /// <summary>The headcount falls and 主要原因 is not stated.</summary>
    ReasonMissing,

    /// <summary>The headcount falls and the 说明 of the main reason is not given.</summary>
    ExplanationMissing,

    /// <summary>上期 + 新招 − 减员 is not 本期.</summary>
    HeadcountsContradict,

    /// <summary>More were transferred than left or came.</summary>
    TransferTooLarge,

    /// <summary>People were transferred and the other enterprise is not named.</summary>
    CounterpartMissing,
}
