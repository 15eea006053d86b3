using Monitor.Rules.Cases;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Intake;

public sealed class QuarantineOfficeTests
{
    private const string Heading = "地区,上级,周末,新增,领取\n";
    private const string ReportHeading = "编号,企业,代码,区划,类型,裁减人数,职工人数,报告日期,电话,状态\n";
    private static readonly Actor Operator = new("ops", PersonRole.Operator, "370000", "cli ops@host1");

    [Fact]
    public async Task A_mended_row_is_taken_once_and_known_from_the_mending()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        await fixture.ImportAsync(ASource.OfClaims, "w7.csv", Heading + "370214,,2024-02-18,120,30\n370114,,2024-02-30,5,6\n");
        var row = Assert.Single(await fixture.QuarantineAsync());
        fixture.Clock.Advance(TimeSpan.FromDays(2));

        var answer = await ActAsync(fixture, ASource.OfClaims, row.Id, Mending(("周末", "2024-02-18")));
        var again = await ActAsync(fixture, ASource.OfClaims, row.Id, Mending(("周末", "2024-02-18")));

        Assert.Equal(new QuarantineAnswer(row.Id, true, "已改正入库，写入2项，自此刻起为系统所知。"), answer);
        Assert.Equal(new QuarantineAnswer(row.Id, false, "此行已由ops办理为“改正入库”，不能再次办理。"), again);
        Assert.Equal(
            [("initial_claims", "370114", 5.0, 3), ("recipients", "370114", 6.0, 3)],
            fixture.Record.ReadObservations(0).Where(it => it.KnownAt == fixture.Clock.GetUtcNow()).Select(it => (it.Indicator, it.Region, it.Value, it.Line)));
        var closed = Assert.Single(await fixture.QuarantineAsync());
        Assert.Equal((QuarantineStatus.Mended, "ops", "已与章丘区核实", """{"周末":"2024-02-18"}"""), (closed.Status, closed.DecidedBy, closed.Remark, closed.MendedCells));
        var entry = Assert.Single(await fixture.Record.Audit.ListAsync(0, 10, TestContext.Current.CancellationToken));
        Assert.Equal(("ops", "quarantine.mend", $"quarantine {row.Id}", "open", "mended", "cli ops@host1"), (entry.Actor, entry.Act, entry.Subject, entry.Before, entry.After, entry.Origin));
        Assert.DoesNotContain("2024-02-18", entry.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_of_a_mended_row_is_told_from_those_that_came_with_the_file()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        await fixture.ImportAsync(ASource.OfClaims, "w7.csv", Heading + "370214,,2024-02-18,120,30\n370114,,错,5,6\n");
        fixture.Clock.Advance(TimeSpan.FromDays(2));
        await ActAsync(fixture, ASource.OfClaims, Assert.Single(await fixture.QuarantineAsync()).Id, Mending(("周末", "2024-02-18")));

        Assert.Equal(
            [("370214", false), ("370214", false), ("370114", true), ("370114", true)],
            fixture.Record.ReadObservations(0).Select(figure => (figure.Region, figure.IsMended)));
    }

    [Fact]
    public async Task Who_decides_the_last_row_of_a_file_that_holds_back_the_others_is_told_how_to_let_them_in()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        await fixture.ImportAsync(ASource.OfClaims, "w7.csv", Heading + "370214,,2024-02-18,120,30\n370114,,错,5,6\n370103,,错,5,6\n370402,,2024-02-18,9,1\n");
        var rows = await fixture.QuarantineAsync();
        var rules = ARuleSet.With(new DeliveryRule(new RuleHead { Id = "shape", Name = "来文变样", Basis = new("", "", "", BasisStatus.Example, ""), Scope = new([AdministrativeLevel.Province], [], []), Policy = LifecyclePolicy.Immediate })
        {
            Source = "insurance_weekly",
            SourceName = "失业保险周报",
            Indicators = ["initial_claims"],
            TypicalOf = 4,
            BelievedAfter = 2,
            Lines = [new(Grade.Moderate, new(true, false, 0.2, null, null))],
        });

        var first = await ActAsync(fixture, ASource.OfClaims, rows[0].Id, Mending(("周末", "2024-02-18")), rules: rules);
        var last = await ActAsync(fixture, ASource.OfClaims, rows[1].Id, new(QuarantineStatus.Refused, "重复"), rules: rules);

        Assert.Equal("已改正入库，写入2项，自此刻起为系统所知。", first.Message);
        Assert.Equal(
            "已定为不予采用，此行留存备查。这份文件隔离的行已全部办理；当时隔离的行占50%，其余数值可能仍暂不采用（见 monitor source withheld），请报送单位按往常版式重新报送，或者核实无误后用 monitor source believe 指标 --reason 依据 采信。",
            last.Message);
    }

    [Fact]
    public async Task A_row_is_released_once_the_description_of_its_source_can_read_it()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        await fixture.ImportAsync(ASource.OfClaims, "w7.csv", Heading + "370214,,2024-02-18,120,30\n370114,,18.02.2024,5,6\n");
        var row = Assert.Single(await fixture.QuarantineAsync());

        var before = await ActAsync(fixture, ASource.OfClaims, row.Id, Releasing);
        var after = await ActAsync(fixture, ASource.OfClaims with { Dates = ["yyyy-MM-dd", "dd.MM.yyyy"] }, row.Id, Releasing);

        Assert.False(before.IsDone);
        Assert.StartsWith("按现行数据源配置重读，本行仍有误：“周末”列“18.02.2024”不是有效日期", before.Message, StringComparison.Ordinal);
        Assert.Equal("已放行入库，写入2项，自此刻起为系统所知。", after.Message);
        Assert.Equal(QuarantineStatus.Released, Assert.Single(await fixture.QuarantineAsync()).Status);
        Assert.Equal(4, fixture.Record.ReadObservations(0).Count());
    }

    [Fact]
    public async Task An_old_row_never_goes_over_a_figure_that_came_since()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        await fixture.ImportAsync(ASource.OfClaims, "w7.csv", Heading + "370214,,2024-02-18,120,30\n370114,,错,5,6\n");
        var row = Assert.Single(await fixture.QuarantineAsync());
        fixture.Clock.Advance(TimeSpan.FromDays(1));
        await fixture.ImportAsync(ASource.OfClaims, "w7.csv", Heading + "370214,,2024-02-18,120,30\n370114,,2024-02-18,7,6\n");

        var answer = await ActAsync(fixture, ASource.OfClaims, row.Id, Mending(("周末", "2024-02-18")));

        Assert.False(answer.IsDone);
        Assert.StartsWith("此行隔离之后，同一地区2024年第7周", answer.Message, StringComparison.Ordinal);
        Assert.Equal(4, fixture.Record.ReadObservations(0).Count());
        Assert.Equal("已改正入库；内容与库中现有的相同，没有重复写入。", (await ActAsync(fixture, ASource.OfClaims, row.Id, Mending(("周末", "2024-02-18"), ("新增", "7")))).Message);
        Assert.Equal(4, fixture.Record.ReadObservations(0).Count());
    }

    [Fact]
    public async Task A_report_taken_without_its_telephone_gets_it_by_mending_and_is_counted_once()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        await fixture.ImportAsync(ASource.OfReports, "layoffs/a.csv", ReportHeading + "LR-1,甲厂,,370214,经济性裁员,120,900,2024-02-19,1390000,\n");
        var remark = Assert.Single(await fixture.QuarantineAsync());
        fixture.Clock.Advance(TimeSpan.FromHours(1));

        var answer = await ActAsync(fixture, ASource.OfReports, remark.Id, Mending(("电话", "13900000001")));

        Assert.True(answer.IsDone, answer.Message);
        Assert.Equal([("LR-1", 120), ("LR-1", 120)], fixture.Record.ReadReports(0).Select(it => (it.Report.Number, it.Report.People!.Value)));
    }

    [Fact]
    public async Task A_mended_number_of_an_enterprise_is_written_and_never_goes_over_a_later_one()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        await fixture.ImportAsync(ASource.OfInsured, "insured/a.csv", "区划,企业,月份,参保\n370214,甲厂,2024-01,400\n370214,丁厂,2024-01,8\n370214,乙厂,2024-01,三百\n370214,丙厂,2024-01,约二十\n");
        var rows = await fixture.QuarantineAsync();
        fixture.Clock.Advance(TimeSpan.FromDays(1));
        await fixture.ImportAsync(ASource.OfInsured, "insured/b.csv", "区划,企业,月份,参保\n370214,丙厂,2024-01,21\n");

        var mended = await ActAsync(fixture, ASource.OfInsured, rows[0].Id, Mending(("参保", "300")));
        var late = await ActAsync(fixture, ASource.OfInsured, rows[1].Id, Mending(("参保", "20")));

        Assert.Equal(new QuarantineAnswer(rows[0].Id, true, "已改正入库，写入1项，自此刻起为系统所知。"), mended);
        Assert.Equal((false, "此行隔离之后，丙厂2024年1月31日的同一项人数已另有数据入库，不能用旧行覆盖。如本行才是正确的，请重新传送文件；否则定为不予采用。"), (late.IsDone, late.Message));
        Assert.Equal([("甲厂", 400), ("丁厂", 8), ("丙厂", 21), ("乙厂", 300)], fixture.Record.ReadEnterpriseFigures(0).Select(it => (it.Figure.Enterprise, it.Figure.People)));
        Assert.Equal(fixture.Clock.GetUtcNow(), fixture.Record.ReadEnterpriseFigures(0).Last().KnownAt);
    }

    [Fact]
    public async Task A_row_of_an_enterprise_is_superseded_by_one_of_the_same_enterprise_and_month()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        await fixture.ImportAsync(ASource.OfInsured, "insured/a.csv", "区划,企业,月份,参保\n370214,甲厂,2024-01,400\n370214,丁厂,2024-01,8\n370214,乙厂,2024-01,三百\n370214,丙厂,2024-01,约二十\n");
        var rows = await fixture.QuarantineAsync();
        fixture.Clock.Advance(TimeSpan.FromDays(1));
        await fixture.ImportAsync(ASource.OfInsured, "insured/b.csv", "区划,企业,月份,参保\n370214,丙厂,2024-01,21\n370214,乙厂,2024-02,300\n");
        var act = new QuarantineAct(QuarantineStatus.Refused, "已重新传送") { OnlySuperseded = true };

        Assert.Equal(new QuarantineAnswer(rows[0].Id, false, "没有查到后来的文件取代此行，没有办理。请核对后逐行办理。"), await ActAsync(fixture, ASource.OfInsured, rows[0].Id, act));
        Assert.Equal(new QuarantineAnswer(rows[1].Id, true, "已定为不予采用，此行留存备查（已由后来的文件insured/b.csv第2行取代）。"), await ActAsync(fixture, ASource.OfInsured, rows[1].Id, act));
    }

    [Theory]
    [InlineData("领取", "合计", "是表头、说明或者合计行")]
    [InlineData("地区", "", "是空行")]
    [InlineData("领取", "-", "各项数值均为空")]
    public async Task A_row_that_would_write_nothing_is_not_closed_as_taken(string column, string text, string why)
    {
        var source = ASource.OfClaims with { Rows = new() { Empty = OddRow.Skip, Notes = [new() { Column = "领取", EqualTo = "合计" }] } };
        await using var fixture = await ImportFixture.CreateAsync();
        await fixture.ImportAsync(source, "w7.csv", Heading + "370214,,2024-02-18,120,30\n370114,,2024-02-18,,错\n");
        var row = Assert.Single(await fixture.QuarantineAsync());

        var answer = await ActAsync(fixture, source, row.Id, column == "地区" ? Mending(("地区", ""), ("周末", ""), ("领取", "")) : Mending((column, text)));

        Assert.False(answer.IsDone);
        Assert.StartsWith($"按现行数据源配置，本行{why}", answer.Message, StringComparison.Ordinal);
        Assert.Equal(QuarantineStatus.Open, Assert.Single(await fixture.QuarantineAsync()).Status);
    }

    [Fact]
    public async Task A_row_that_came_by_mail_is_mended_by_its_sender_who_reports_under_its_own_numbers()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        await fixture.ImportAsync(ASource.OfReports, "mail/0a1b2c3d-1-22-1/a.csv", ReportHeading + "LR-1,甲厂,,370214,经济性裁员,120,900,2024-02-19,1390000,\n");
        var remark = Assert.Single(await fixture.QuarantineAsync());

        var answer = await ActAsync(fixture, ASource.OfReports, remark.Id, Mending(("电话", "13900000001")));

        Assert.False(answer.IsDone);
        Assert.StartsWith("此行由报送单位发邮件报送，回信已逐行告知。", answer.Message, StringComparison.Ordinal);
        Assert.Single(fixture.Record.ReadReports(0));
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused_with_the_reason()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        await fixture.ImportAsync(ASource.OfClaims, "w7.csv", Heading + "370214,,2024-02-18,120,30\n370114,,2024-02-18\n370103,,2024-02-18,9,1\n");
        var narrow = Assert.Single(await fixture.QuarantineAsync());
        await fixture.ImportAsync(ASource.OfClaims, "w8.csv", Heading + "370214,,错,1,1\n");
        var returned = (await fixture.QuarantineAsync())[^1];

        Assert.StartsWith("此行当时未能拆分成单元格", (await ActAsync(fixture, ASource.OfClaims, narrow.Id, Releasing)).Message, StringComparison.Ordinal);
        Assert.StartsWith("没有“区县”这一列", (await ActAsync(fixture, ASource.OfClaims, narrow.Id, Mending(("区县", "x")))).Message, StringComparison.Ordinal);
        Assert.Contains("表头缺少", (await ActAsync(fixture, ASource.OfClaims, narrow.Id, Mending(("地区", "370114")))).Message, StringComparison.Ordinal);
        Assert.StartsWith("此行所在的文件整份未入库", (await ActAsync(fixture, ASource.OfClaims, returned.Id, Mending(("周末", "2024-02-18")))).Message, StringComparison.Ordinal);
        Assert.StartsWith("没有写明理由", (await ActAsync(fixture, ASource.OfClaims, narrow.Id, new(QuarantineStatus.Refused, " "))).Message, StringComparison.Ordinal);
        Assert.True((await ActAsync(fixture, ASource.OfClaims, narrow.Id, Mending(("地区", "370114"), ("上级", ""), ("周末", "2024-02-18"), ("新增", "4"), ("领取", "-")))).IsDone);
        Assert.Equal("已定为不予采用，此行留存备查。", (await ActAsync(fixture, ASource.OfClaims, returned.Id, new(QuarantineStatus.Refused, "重复文件"))).Message);
    }

    [Fact]
    public async Task Only_operators_and_analysts_decide_and_who_tried_is_kept()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        await fixture.ImportAsync(ASource.OfClaims, "w7.csv", Heading + "370214,,2024-02-18,120,30\n370114,,错,5,6\n");
        var row = Assert.Single(await fixture.QuarantineAsync());

        var answer = await ActAsync(fixture, ASource.OfClaims, row.Id, new(QuarantineStatus.Refused, "不要"), Operator with { Person = "duty", Role = PersonRole.DutyOfficer });

        Assert.False(answer.IsDone);
        Assert.Equal(QuarantineStatus.Open, Assert.Single(await fixture.QuarantineAsync()).Status);
        Assert.Equal(("duty", "quarantine.denied"), Assert.Single((await fixture.Record.Audit.ListAsync(0, 10, TestContext.Current.CancellationToken)).Select(it => (it.Actor, it.Act))));
    }

    private static QuarantineAct Releasing { get; } = new(QuarantineStatus.Released, "数据源配置已改正");

    private static QuarantineAct Mending(params (string Column, string Text)[] cells) =>
        new(QuarantineStatus.Mended, "已与章丘区核实") { Cells = cells.ToDictionary(it => it.Column, it => it.Text, StringComparer.Ordinal) };

    private static Task<QuarantineAnswer> ActAsync(ImportFixture fixture, SourceDocument source, long row, QuarantineAct act, Actor? actor = null, RuleSet? rules = null)
    {
        var configuration = new MonitorConfiguration
        {
            Directory = fixture.Folder,
            Version = "test",
            Service = new ServiceDocument { Title = "示例", Mode = ServiceMode.Trial },
            People = [],
            Sources = [source],
            Rules = rules ?? ARuleSet.Small,
            Texts = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty,
        };
        return new QuarantineOffice(fixture.Record, configuration).ActAsync(row, act, actor ?? Operator, TestContext.Current.CancellationToken);
    }
}
