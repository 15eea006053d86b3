namespace Monitor.Rules.Panels;

/// <summary>What is counted of one enterprise in administrative records (行政记录); never survey data, and never persons.</summary>
public enum EnterpriseMeasure
{
    /// <summary>参保人数: insured staff on a day.</summary>
    Insured,

    /// <summary>停保人数: people whose insurance stopped within a week.</summary>
    Stopped,

    /// <summary>申领人数: people who claimed unemployment benefit within a week.</summary>
    Claimed,
}
