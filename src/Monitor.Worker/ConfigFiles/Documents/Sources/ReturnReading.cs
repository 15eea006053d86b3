using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>Where the parts of a monthly return stand. A file may lack any column but those of the enterprise and its two headcounts.</summary>
internal sealed record ReturnReading
{
    [Meaning("企业名称")]
    public required CellReading Enterprise { get; init; }

    [Meaning("识别同一企业的列；不写则用统一社会信用代码，再不行用企业名称")]
    public CellReading? EnterpriseKey { get; init; }

    [Meaning("统一社会信用代码（核对校验码，有误的行进入隔离区）")]
    public CellReading? CreditCode { get; init; }

    [Meaning("上期末就业人数（月报逐月滚动的建档期人数）")]
    public required CellReading Previous { get; init; }

    [Meaning("调查期就业人数；与上期相同也要填，不填不是零")]
    public required CellReading Current { get; init; }

    [Meaning("建档期就业人数，用来计算累计变动")]
    public CellReading? Filed { get; init; }

    [Meaning("新招人数")]
    public CellReading? Hired { get; init; }

    [Meaning("减员人数；与新招都填时，上期＋新招－减员应等于本期")]
    public CellReading? Left { get; init; }

    [Meaning("隐性失业人数")]
    public CellReading? Hidden { get; init; }

    [Meaning("行业")]
    public CellReading? Industry { get; init; }

    [Meaning("企业规模：大型、中型、小型、微型")]
    public CellReading? Size { get; init; }

    [Meaning("是否特大企业：是或者否；不含特大企业的流失率另行计算")]
    public CellReading? Giant { get; init; }

    [Meaning("主要经营业务")]
    public CellReading? Business { get; init; }

    [Meaning("就业人数减少类型，代码或者名称，见 filing.yaml；本期少于上期时必填")]
    public CellReading? ReductionType { get; init; }

    [Meaning("减少的主要原因，代码或者名称，见 filing.yaml；本期少于上期时必填，并须有说明")]
    public ReasonReading? MainReason { get; init; }

    [Meaning("次要原因")]
    public ReasonReading? SecondReason { get; init; }

    [Meaning("第三原因")]
    public ReasonReading? ThirdReason { get; init; }

    [Meaning("划转转出人数，计在减员之内")]
    public CellReading? TransferredOut { get; init; }

    [Meaning("划转转入人数，计在新招之内")]
    public CellReading? TransferredIn { get; init; }

    [Meaning("划转对方企业；填了划转人数时必填")]
    public CellReading? Counterpart { get; init; }

    [Meaning("如何表示撤回")]
    public WithdrawnReading? Withdrawn { get; init; }

    /// <summary>Every part that a file has to have.</summary>
    public IEnumerable<CellReading> Needed() => [Enterprise, Previous, Current];

    /// <summary>Every further part that the description names.</summary>
    public IEnumerable<CellReading> Further() => new[]
    {
        EnterpriseKey, CreditCode, Filed, Hired, Left, Hidden, Industry, Size, Giant, Business, ReductionType,
        MainReason, MainReason?.Explanation, SecondReason, SecondReason?.Explanation, ThirdReason, ThirdReason?.Explanation, TransferredOut, TransferredIn, Counterpart,
    }.OfType<CellReading>();
}
