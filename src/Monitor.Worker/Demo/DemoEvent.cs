using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Demo;

/// <summary>Something that happens in the made province: what is seen of it in the files, and what must follow.</summary>
[ChosenBy("kind", "事件种类")]
[Choice("reports", typeof(ReportsEvent))]
[Choice("claims_rise", typeof(ClaimsRiseEvent))]
[Choice("openings_erosion", typeof(OpeningsErosionEvent))]
[Choice("silence", typeof(SilenceEvent))]
[Choice("stops", typeof(StopsEvent))]
[Choice("returns", typeof(ReturnsEvent))]
internal abstract record DemoEvent
{
    [Meaning("事件编号")]
    public required string Id { get; init; }

    [Meaning("发生地区的行政区划代码")]
    [MayBeNumber]
    public required string Region { get; init; }

    [Meaning("事件名称")]
    public required string Name { get; init; }

    [Meaning("发生了什么")]
    public required string What { get; init; }

    [Meaning("第一行数据到达系统的日期")]
    public required DateOnly FirstKnown { get; init; }

    [Meaning("应触发的预警")]
    public DemoExpectation? Expect { get; init; }

    [Meaning("还应触发的其他预警")]
    public ImmutableArray<DemoExpectation> AlsoExpect { get; init; } = [];

    [Meaning("允许未被发现")]
    public bool MayStayUnfound { get; init; }

    [Meaning("允许未被发现的原因")]
    public string? Why { get; init; }

    [Meaning("可能随之触发预警的其他地区")]
    public ImmutableArray<string> MayAlsoRise { get; init; } = [];

    [Meaning("由此事件引起的预警最高可到几级")]
    [Between(1, 4)]
    public int HighestGrade { get; init; } = 4;

    [Meaning("任何时候都不得显示为正常")]
    public bool NeverCalm { get; init; }

    /// <summary>Whether what follows from it are data alerts; otherwise they are labour alerts.</summary>
    public virtual bool LeadsToDataAlerts => false;

    /// <summary>Whether it states something to be seen besides alerts.</summary>
    public virtual bool StatesMore => false;

    /// <summary>Whether an alert may come of it; what states none explains none.</summary>
    public bool MayLeadToAlerts => Expect is not null || MayStayUnfound;
}
