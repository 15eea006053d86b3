using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>Where the further contents of a layoff report stand. A file may lack any of these columns.</summary>
internal sealed record FilingReading
{
    [Meaning("报告阶段：初报、续报或者终报")]
    public CellReading? Stage { get; init; }

    [Meaning("计划裁减人数")]
    public CellReading? PlannedPeople { get; init; }

    [Meaning("已裁减人数")]
    public CellReading? DonePeople { get; init; }

    [Meaning("分批实施，写作“2024-03-20:120；2024-04-20:80”")]
    public CellReading? Batches { get; init; }

    [Meaning("就业人数减少类型，代码或者名称，见 filing.yaml")]
    public CellReading? ReductionType { get; init; }

    [Meaning("主要原因，代码或者名称，见 filing.yaml")]
    public CellReading? MainReason { get; init; }

    [Meaning("次要原因，代码或者名称")]
    public CellReading? SecondReason { get; init; }

    [Meaning("第三原因，代码或者名称")]
    public CellReading? ThirdReason { get; init; }

    [Meaning("停产停业开始日期")]
    public DateReading? SuspendedFrom { get; init; }

    [Meaning("预计复工日期")]
    public DateReading? ResumesOn { get; init; }

    [Meaning("关闭日期")]
    public DateReading? ClosesOn { get; init; }

    [Meaning("欠薪人数")]
    public CellReading? ArrearsPeople { get; init; }

    [Meaning("欠薪金额，单位为元")]
    public CellReading? ArrearsYuan { get; init; }

    [Meaning("群体性事件发生日期")]
    public DateReading? IncidentOn { get; init; }

    [Meaning("群体性事件涉及人数")]
    public CellReading? IncidentPeople { get; init; }

    [Meaning("出资人或者控股股东的统一社会信用代码（也可以是登记机关自己的编号），用来认出关联企业")]
    public CellReading? OwnerCode { get; init; }

    [Meaning("经营地址，用来认出关联企业")]
    public CellReading? Address { get; init; }

    [Meaning("重新招用日期")]
    public DateReading? HiredAgainOn { get; init; }

    [Meaning("重新招用人数")]
    public CellReading? HiredAgainPeople { get; init; }

    [Meaning("是否通知并优先招用被裁减人员：是或者否")]
    public CellReading? FormerStaffPreferred { get; init; }

    [Meaning("向工会或者全体职工说明情况的日期")]
    public DateReading? ExplainedOn { get; init; }

    [Meaning("是否已听取工会或者职工意见：是或者否")]
    public CellReading? UnionHeard { get; init; }

    [Meaning("是否已核对《劳动合同法》第四十二条规定不得裁减的人员：是或者否")]
    public CellReading? ProtectedChecked { get; init; }

    [Meaning("方案是否附被裁减人员名单：是或者否")]
    public CellReading? ListPresent { get; init; }

    [Meaning("方案是否写明经济补偿办法：是或者否")]
    public CellReading? CompensationPresent { get; init; }

    [Meaning("零报告：填是，表示报告期内没有裁减人员")]
    public CellReading? Zero { get; init; }

    [Meaning("零报告的报告期，如 2026-11、2026年第47周")]
    public CellReading? Period { get; init; }

    [Meaning("联系人（单独存放，不进入任何通知）")]
    public CellReading? ContactName { get; init; }

    /// <summary>Every part that the description names.</summary>
    public IEnumerable<CellReading> Parts() => new[]
    {
        Stage, PlannedPeople, DonePeople, Batches, ReductionType, MainReason, SecondReason, ThirdReason,
        SuspendedFrom, ResumesOn, ClosesOn, ArrearsPeople, ArrearsYuan, IncidentOn, IncidentPeople, OwnerCode, Address,
        HiredAgainOn, HiredAgainPeople, FormerStaffPreferred, ExplainedOn, UnionHeard, ProtectedChecked, ListPresent, CompensationPresent, Zero, Period, ContactName,
    }.OfType<CellReading>();
}
