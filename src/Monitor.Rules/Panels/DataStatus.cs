namespace Monitor.Rules.Panels;

/// <summary>数据状态: how much of what a rule needs was known. A field of its own beside the grade; it never moves a grade by itself.</summary>
public enum DataStatus
{
    /// <summary>完整: everything that was due is known.</summary>
    Complete,

    /// <summary>部分: some of what was due is missing. What is known may raise a grade that it reaches already; it never lowers one.</summary>
    Partial,

    /// <summary>缺失: too little is known to judge; the rule's grade is frozen.</summary>
    Missing,
}
