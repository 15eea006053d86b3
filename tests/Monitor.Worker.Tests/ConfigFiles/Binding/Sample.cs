using System.Collections.Immutable;
using System.Text;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Tests.ConfigFiles.Binding;

[Meaning("示例文件")]
internal sealed record SampleDocument
{
    [Meaning("标题")]
    public required string Title { get; init; }

    [Meaning("占比"), Between(0, 1)]
    public decimal Share { get; init; } = 0.5m;

    [Meaning("人数"), Between(0)]
    public int? People { get; init; }

    [Meaning("启用")]
    public bool Active { get; init; } = true;

    [Meaning("起始日")]
    public DateOnly? From { get; init; }

    [Meaning("时限"), Between("1m", "30d")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(15);

    [Meaning("时刻")]
    public TimeOnly At { get; init; } = new(8, 0);

    [Meaning("大小上限")]
    public ByteSize Limit { get; init; } = new(2L << 30);

    [Meaning("层级")]
    public ImmutableArray<SampleLevel> Levels { get; init; }

    [Meaning("行政区划代码"), Pattern("^[0-9]{6}$", "六位数字的行政区划代码"), MayBeNumber, OneOrMore]
    public ImmutableArray<string> Codes { get; init; }

    [Meaning("规则"), NotEmpty]
    public ImmutableArray<SampleRule> Rules { get; init; } = [new SampleEvent { Id = "default" }];

    [Meaning("各级条件")]
    public ImmutableSortedDictionary<int, SampleLine> Grades { get; init; } = ImmutableSortedDictionary<int, SampleLine>.Empty;

    [Meaning("已知时刻")]
    public SampleKnown? Known { get; init; }

    [Meaning("地点")]
    public SamplePoint? Point { get; init; }

    [Meaning("编码"), OneOf("utf8", "gb18030")]
    public string? Encoding { get; init; }
}

internal enum SampleLevel
{
    Province,
    City,
    [Key("xian")]
    County,
}

[ChosenBy("family", "规则类别")]
[Choice("event", typeof(SampleEvent))]
[Choice("rate", typeof(SampleRate))]
internal abstract record SampleRule
{
    [Meaning("编号")]
    public required string Id { get; init; }
}

internal sealed record SampleEvent : SampleRule
{
    [Meaning("窗口天数")]
    public int WindowDays { get; init; } = 30;
}

internal sealed record SampleRate : SampleRule
{
    [Meaning("指标")]
    public required string Indicator { get; init; }
}

internal sealed record SampleLine
{
    [Meaning("不低于")]
    public required decimal AtLeast { get; init; }
}

[ShortForm(nameof(Moment))]
internal sealed record SampleKnown
{
    [OneOf("arrival")]
    public string? Moment { get; init; }

    public string? Column { get; init; }
}

internal sealed record SamplePoint([Meaning("经度")] decimal East, [Meaning("纬度")] decimal North = 36m);

/// <summary>Binds a text and keeps what came of it.</summary>
internal sealed class Reading
{
    private readonly ConfigErrors errors = new();

    public Reading(string text)
        : this(Encoding.UTF8.GetBytes(text))
    {
    }

    public Reading(byte[] content)
    {
        var bound = new YamlBinder(errors, Places).Bind<SampleDocument>("rules.yaml", content);
        (Document, IsWhole) = (bound.Document, bound.IsWhole);
    }

    public SampleDocument? Document { get; }

    public bool IsWhole { get; }

    public BoundPlaces Places { get; } = new();

    public IEnumerable<string> Errors => errors.InOrder().Select(error => error.ToString());
}
