using System.Globalization;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Intake;

public sealed class SourceImportTests
{
    private const string Heading = "地区,上级,周末,新增,领取\n";
    private const string ReportHeading = "编号,企业,代码,区划,类型,裁减人数,职工人数,报告日期,电话,状态\n";

    [Fact]
    public async Task Good_rows_are_taken_and_a_row_with_a_bad_date_goes_to_quarantine()
    {
        await using var fixture = await ImportFixture.CreateAsync();

        var result = await fixture.ImportAsync(ASource.OfClaims, "insurance/w7.csv", Heading + "370214,,2024-02-18,120,30\n370114,,2024-02-30,5,6\n370103,,2024-02-18,-,7\n");

        Assert.Equal((ImportStatus.Taken, new ImportCounts(3, 2, 0, 1) { Headings = 1 }, false), (result.Status, result.Counts, result.IsRepeat));
        Assert.Equal(
            ["initial_claims 370214 2024-W07 120 @2", "recipients 370214 2024-W07 30 @2", "recipients 370103 2024-W07 7 @4"],
            fixture.Record.ReadObservations(0).Select(it => string.Create(CultureInfo.InvariantCulture, $"{it.Indicator} {it.Region} {it.Period} {it.Value} @{it.Line}")));
        var row = Assert.Single(await fixture.QuarantineAsync());
        Assert.Equal(("insurance_weekly", 3, "周末", "370114,,2024-02-30,5,6"), (row.Source, row.Line, row.Field, row.Raw));
        Assert.StartsWith("“2024-02-30”不是有效日期", row.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_that_came_in_now_are_known_from_now()
    {
        await using var fixture = await ImportFixture.CreateAsync();

        await fixture.ImportAsync(ASource.OfClaims, "w7.csv", Heading + "370214,,2024-02-18,120,\n");

        Assert.Equal(fixture.Clock.GetUtcNow(), Assert.Single(fixture.Record.ReadObservations(0)).KnownAt);
    }

    [Fact]
    public async Task The_same_bytes_again_change_nothing()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        var text = Heading + "370214,,2024-02-18,120,30\n370214,,错,1,1\n370214,,2024-02-11,110,20\n";
        var first = await fixture.ImportAsync(ASource.OfClaims, "w7.csv", text);

        fixture.Clock.Advance(TimeSpan.FromDays(1));
        var second = await fixture.ImportAsync(ASource.OfClaims, "w7.csv", text, retry: true);

        Assert.Equal(first with { IsRepeat = true }, second);
        Assert.Equal(4, fixture.Record.ReadObservations(0).Count());
        Assert.Single(await fixture.QuarantineAsync());
    }

    [Fact]
    public async Task An_earlier_content_sent_again_under_its_name_takes_back_the_correction_between_and_leaves_its_trace()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        var (right, wrong) = (Heading + "370214,,2024-02-18,300,\n", Heading + "370214,,2024-02-18,900,\n");
        foreach (var text in new[] { right, wrong, right, right })
        {
            await fixture.ImportAsync(ASource.OfClaims, "w9.csv", text);
            fixture.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal([300, 900, 300], fixture.Record.ReadObservations(0).Select(it => it.Value));
        Assert.Equal(3, (await fixture.Record.Imports.ListAsync(0, 10, TestContext.Current.CancellationToken)).Count);
        Assert.False((await fixture.ImportAsync(ASource.OfClaims, "w10.csv", right)).IsRepeat);
        Assert.True((await fixture.ImportAsync(ASource.OfClaims, "w9.csv", right)).IsRepeat);
        Assert.True((await fixture.ImportAsync(ASource.OfClaims, "w10.csv", right)).IsRepeat);
    }

    [Fact]
    public async Task Marks_of_direction_are_left_out_of_a_name_and_remarked_upon()
    {
        await using var fixture = await ImportFixture.CreateAsync();

        await fixture.ImportAsync(ASource.OfReports, "layoffs/a.csv", ReportHeading + "LR-1,\u202E甲\u2066厂,,370214,,120,900,2024-02-19,,\n\u200ELR-2,乙厂,,370214,,1,9,2024-02-19,,\n");

        Assert.Equal([("LR-1", "甲厂"), ("LR-2", "乙厂")], fixture.Record.ReadReports(0).Select(row => (row.Report.Number, row.Report.Enterprise)));
        var remark = Assert.Single(await fixture.QuarantineAsync());
        Assert.Equal(
            (QuarantineKind.Remark, "企业", "本行已入库，但含有改变文字方向的控制字符，会使名称倒着显示；请删去后重新填写；这些字符已去除"), (remark.Kind, remark.Field, remark.Reason));
    }

    [Fact]
    public async Task A_mended_file_adds_what_is_new_and_repeats_nothing()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        await fixture.ImportAsync(ASource.OfClaims, "w7.csv", Heading + "370214,,2024-02-18,120,30\n370114,,错,5,6\n");

        fixture.Clock.Advance(TimeSpan.FromDays(1));
        await fixture.ImportAsync(ASource.OfClaims, "w7.csv", Heading + "370214,,2024-02-18,121,30\n370114,,2024-02-18,5,6\n");

        Assert.Equal([120, 30, 121, 5, 6], fixture.Record.ReadObservations(0).Select(it => it.Value));
    }

    [Fact]
    public async Task Of_a_file_that_is_held_back_no_row_is_said_to_have_been_taken()
    {
        await using var fixture = await ImportFixture.CreateAsync();

        var result = await fixture.ImportAsync(ASource.OfReports, "layoffs/a.csv", "编号,企业,代码,区划,类型,裁减人数,职工人数,报告日期,电话,状态\nLR-1,甲厂,,370214,,120,900,2024-02-19,1390000,\n,乙厂,,370214,,1,9,2024-02-19,,\n,丙厂,,370214,,1,9,2024-02-19,,\n");

        Assert.Equal(ImportStatus.HeldBack, result.Status);
        Assert.Equal(["联系电话不是 11 位手机号码；请核对", "没有填写报告编号", "没有填写报告编号"], (await fixture.QuarantineAsync()).Select(row => row.Reason));
    }

    [Fact]
    public async Task A_file_that_is_mostly_bad_is_held_back_whole_and_says_why()
    {
        await using var fixture = await ImportFixture.CreateAsync();

        var result = await fixture.ImportAsync(ASource.OfClaims, "w7.csv", Heading + "370214,,2024-02-18,120,30\n1,,2024-02-18,1,1\n2,,2024-02-18,1,1\n");

        Assert.Equal(ImportStatus.HeldBack, result.Status);
        Assert.Equal("3 行中有 2 行有误，超过 50% 的上限，整份暂扣；请按隔离区所列原因改正后重新传送", result.Reason);
        Assert.Equal("3 行中有 2 行有误，超过 50% 的上限，整份暂扣；请按下面所列原因改正后整份重新发来", result.Told);
        Assert.Empty(fixture.Record.ReadObservations(0));
        Assert.Equal(2, (await fixture.QuarantineAsync()).Count);
    }

    [Fact]
    public async Task A_file_held_back_is_read_again_only_when_asked()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        var text = Heading + "PR,,2024-02-18,1,1\n370214,,2024-02-18,120,30\nPR,,2024-02-18,1,1\n";
        await fixture.ImportAsync(ASource.OfClaims, "w7.csv", text);
        var mended = ASource.OfClaims with { OnlyIf = [new() { Column = "地区", NotIn = ["PR"] }] };

        Assert.Equal((ImportStatus.HeldBack, true), Seen(await fixture.ImportAsync(mended, "w7.csv", text)));
        Assert.Equal((ImportStatus.Taken, false), Seen(await fixture.ImportAsync(mended, "w7.csv", text, retry: true)));
        Assert.Equal(2, fixture.Record.ReadObservations(0).Count());

        static (ImportStatus, bool) Seen(ImportResult result) => (result.Status, result.IsRepeat);
    }

    [Fact]
    public async Task Missing_headings_refuse_the_file_and_are_named()
    {
        await using var fixture = await ImportFixture.CreateAsync();

        var result = await fixture.ImportAsync(ASource.OfClaims, "w7.csv", "地区,周末,新增人数,领取\n370214,2024-02-18,1,1\n");

        Assert.Equal(ImportStatus.Failed, result.Status);
        Assert.Equal("文件 w7.csv：表头缺少“上级”、“新增”，现有“地区”、“周末”、“新增人数”、“领取”；请核对文件版式，或改正数据源配置", result.Reason);
        Assert.Equal("表头缺少“上级”、“新增”，现有“地区”、“周末”、“新增人数”、“领取”；请核对文件版式", result.Told);
    }

    [Fact]
    public async Task A_file_of_headings_alone_is_taken_for_it_says_that_there_is_nothing()
    {
        await using var fixture = await ImportFixture.CreateAsync();

        var result = await fixture.ImportAsync(ASource.OfReports, "none.csv", ReportHeading);

        Assert.Equal((ImportStatus.Taken, new ImportCounts(0, 0, 0, 0) { Headings = 1 }), (result.Status, result.Counts));
    }

    [Fact]
    public async Task A_file_that_breaks_a_limit_half_way_leaves_nothing_behind()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        var source = ASource.OfClaims with { Limits = new() { Rows = 2 } };

        var result = await fixture.ImportAsync(source, "w7.csv", Heading + "370214,,2024-02-18,1,1\n370114,,2024-02-18,1,1\n");

        Assert.Equal(ImportStatus.Failed, result.Status);
        Assert.Empty(fixture.Record.ReadObservations(0));
    }

    [Fact]
    public async Task Parts_of_a_file_in_several_folders_are_one_import()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        var one = fixture.Put("one/w7.csv", Heading + "370214,,2024-02-18,1,\n");
        var two = fixture.Put("two/w7.csv", Heading + "370114,,2024-02-18,2,\n");

        var result = await fixture.ImportAsync(ASource.OfClaims, new FoundFile("w7.csv", [one.Paths[0], two.Paths[0]]));

        Assert.Equal(2, result.Counts.Taken);
        Assert.Single(await fixture.Record.Imports.ListAsync(0, 10, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_row_of_a_file_is_accounted_for()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        var rows = Enumerable.Range(0, 1000).Select(number => (number % 10) switch
        {
            0 => "PR,,2024-02-18,1,1",
            1 => "370214,,2024-02-18,x,1",
            2 => "370214,,2024-02-18",
            _ => "370214,,2024-02-18,1,1",
        });
        var source = ASource.OfClaims with { OnlyIf = [new() { Column = "地区", NotIn = ["PR"] }] };

        var result = await fixture.ImportAsync(source, "w7.csv", Heading + string.Join('\n', rows));

        Assert.Equal(new ImportCounts(1000, 700, 100, 200) { Headings = 1 }, result.Counts);
        Assert.Equal(200, (await fixture.QuarantineAsync()).Count);
    }

    [Fact]
    public async Task Of_very_many_bad_rows_the_first_are_listed_and_the_rest_counted()
    {
        await using var fixture = await ImportFixture.CreateAsync();

        await fixture.ImportAsync(ASource.OfClaims, "w7.csv", Heading + string.Concat(Enumerable.Repeat("PR,,2024-02-18,1,1\n", 10_003)));

        var rows = await fixture.QuarantineAsync();
        Assert.Equal(10_001, rows.Count);
        Assert.Equal("另有 3 处问题未逐一列出；请先处理已列出的问题", rows[^1].Reason);
    }

    [Fact]
    public async Task Reports_are_recorded_with_versions_and_a_remark_where_a_detail_was_left_out()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        const string First = "2024-001,示例造船厂,91370200264574251E,370214,关闭破产,320,400,2024-02-19,13900000000,\n";
        await fixture.ImportAsync(ASource.OfReports, "a.csv", ReportHeading + First);

        fixture.Clock.Advance(TimeSpan.FromHours(1));
        await fixture.ImportAsync(ASource.OfReports, "b.csv", ReportHeading + First + "2024-001,示例造船厂,91370200264574251E,370214,关闭破产,350,400,2024-02-19,0532-1,\n");

        Assert.Equal([(1, 320), (2, 350)], fixture.Record.ReadReports(0).Select(it => (it.Version, it.Report.People!.Value)));
        Assert.Equal("本行已入库，但联系电话不是 11 位手机号码；请核对；此项按未填写处理", Assert.Single(await fixture.QuarantineAsync()).Reason);
    }

    [Fact]
    public async Task Cancelling_leaves_nothing_behind()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        var file = fixture.Put("w7.csv", Heading + string.Concat(Enumerable.Repeat("370214,,2024-02-18,1,1\n", 20_000)));
        using var cancelled = new CancellationTokenSource();
        var import = new SourceImport(fixture.Record, Microsoft.Extensions.Logging.Abstractions.NullLogger<SourceImport>.Instance);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => import.ImportAsync(ASource.OfClaims, file, ARuleSet.Small, retry: false, _ => cancelled.Cancel(), cancelled.Token));

        Assert.Empty(fixture.Record.ReadObservations(0));
        Assert.Empty(await fixture.Record.Imports.ListAsync(0, 10, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_takes_too_long_is_refused_whole()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        fixture.Clock.AutoAdvanceAmount = TimeSpan.FromMinutes(1);

        var result = await fixture.ImportAsync(
            ASource.OfReports with { Limits = new() { Time = TimeSpan.FromSeconds(90) } },
            "layoffs/slow.csv",
            "编号,企业,区划,代码,裁减人数,职工人数,报告日期,电话,类型,状态\n" + string.Concat(Enumerable.Range(1, 5_000).Select(number => $"{number},甲厂,370214,,1,,2024-02-01,,,\n")));

        Assert.Equal(ImportStatus.Failed, result.Status);
        Assert.EndsWith("读取超过 1.5 分钟仍未读完；请拆分文件，或在数据源配置的 limits 中调高 time", result.Reason, StringComparison.Ordinal);
        Assert.Empty(fixture.Record.ReadReports(0));
    }

    [Fact]
    public async Task A_device_that_never_ends_is_refused_at_the_limit()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "Needs /dev/zero.");
        await using var fixture = await ImportFixture.CreateAsync();

        var result = await fixture.ImportAsync(ASource.OfReports with { Limits = new() { Bytes = new(10_000_000) } }, new FoundFile("layoffs/zero.csv", ["/dev/zero"]));

        Assert.Equal(ImportStatus.Failed, result.Status);
        Assert.Contains("一行超过 1048576 个字符的上限", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_in_rare_characters_comes_back_from_the_record_as_it_was()
    {
        await using var fixture = await ImportFixture.CreateAsync();

        await fixture.ImportAsync(ASource.OfReports with { MostlyBad = 1 }, "layoffs/rare.csv", "编号,企业,区划,代码,裁减人数,职工人数,报告日期,电话,类型,状态\n1,𠮷㐂𪚥,370214,,１２,,２０２４-02-01,,,\n2,厂,370214,,1,,224-02-01,,,\n3,厂,370214,,1,,0224-02-01,,,\n");

        var report = Assert.Single(fixture.Record.ReadReports(0)).Report;
        Assert.Equal(("𠮷㐂𪚥", 12, new DateOnly(2024, 2, 1)), (report.Enterprise, report.People, report.NoticeDate));
        Assert.Equal(
            ["“224-02-01”不是有效日期；本数据源的日期写法为 yyyy-MM-dd", "“0224-02-01”的年份不合理；请核对"],
            (await fixture.QuarantineAsync()).Select(row => row.Reason));
    }
}
