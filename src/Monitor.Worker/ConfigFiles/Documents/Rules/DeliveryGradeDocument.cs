using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>What of a file's shape is out of order for one grade; any one will do.</summary>
internal sealed record DeliveryGradeDocument : GradeDocument
{
    [Meaning("true：比上一份正常的文件多了列或者少了列")]
    public bool ColumnsChange { get; init; }

    [Meaning("true：整份未能入库")]
    public bool Refused { get; init; }

    [Meaning("隔离的行占比不低于此数，且不低于往常的两倍（代码、单位、写法突然变了）"), Between(0.001, 1)]
    public decimal? QuarantinedShare { get; init; }

    [Meaning("行数不高于往常的这个比例；减半写作 0.5。只用于每次报齐全部地区的数据源"), Between(0.001, 0.999)]
    public decimal? RowsFallTo { get; init; }

    [Meaning("行数不低于往常的这个倍数；翻番写作 2"), Between(1.001, 1000000)]
    public decimal? RowsRiseTo { get; init; }
}
