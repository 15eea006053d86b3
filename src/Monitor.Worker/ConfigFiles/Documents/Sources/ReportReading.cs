using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>Where the parts of a layoff report stand.</summary>
internal sealed record ReportReading
{
    [Meaning("报告编号；编号相同的后一行是前一行的更正；不写则以整行内容识别")]
    public NumberReading? Number { get; init; }

    [Meaning("企业名称")]
    public required CellReading Enterprise { get; init; }

    [Meaning("true：企业名称末尾若是所在县级地区的地名，去掉")]
    public bool EnterpriseWithoutPlace { get; init; }

    [Meaning("识别同一企业的列；不写则用统一社会信用代码，再不行用企业名称")]
    public CellReading? EnterpriseKey { get; init; }

    [Meaning("统一社会信用代码（核对校验码）")]
    public CellReading? CreditCode { get; init; }

    [Meaning("true：信用代码有误的行进入隔离区；false：只去掉代码并作标记")]
    public bool CreditCodeRequired { get; init; }

    [Meaning("裁减人数")]
    public CellReading? People { get; init; }

    [Meaning("裁减前职工人数")]
    public CellReading? Headcount { get; init; }

    [Meaning("报告日期")]
    public DateReading? NoticeDate { get; init; }

    [Meaning("实施日期")]
    public DateReading? EffectiveDate { get; init; }

    [Meaning("裁减类型")]
    public KindReading? Kind { get; init; }

    [Meaning("行业")]
    public CellReading? Industry { get; init; }

    [Meaning("原因")]
    public CellReading? Reason { get; init; }

    [Meaning("联系电话（核对号码，单独存放，不进入任何通知）")]
    public CellReading? ContactMobile { get; init; }

    [Meaning("报告的其他内容；文件中可以没有这些列")]
    public FilingReading? Filing { get; init; }

    [Meaning("没有编号时，如何认出对前面一行的更正")]
    public AmendmentReading? Amendment { get; init; }

    [Meaning("如何表示撤回")]
    public WithdrawnReading? Withdrawn { get; init; }
}
