using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Http;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Intake.Reading;
using Monitor.Worker.Surveillance;
using Monitor.Worker.Tests.Intake;
using Monitor.Worker.Tests.Intake.Mapping;
using Monitor.Worker.Tests.Intake.Reading;

namespace Monitor.Worker.Tests.Fuzzing.Targets;

/// <summary>Files of sources, from their bytes to the rows that their descriptions make of them.</summary>
internal static class FileTargets
{
    private static readonly ReadLimits Limits = new() { Bytes = 4_000_000, FreelyUnpacked = 1_000_000, Rows = 100_000, CellLength = 4_096, LineLength = 16_384 };
    private static readonly FileDescription Workbook = new() { Format = FileFormat.Xlsx, Sheet = "表" }; // the second one; without the name the first is read
    private static readonly LayoffReportsSource Reports = ASource.OfReports with { Rows = new() { Empty = OddRow.Skip, Repeated = RepeatedRow.Skip, Long = OddWidth.Take, Short = OddWidth.Take }, HtmlEntities = true };

    private static readonly EnterpriseFiguresSource Enterprises = new()
    {
        Id = "insured_staff",
        Name = "企业参保人数",
        Path = "insured/*.csv",
        Missing = ["", "-"],
        Dates = ["yyyy-MM"],
        Region = new() { Column = "区划", By = RegionNaming.Code },
        Period = new() { Column = "月份", Kind = PeriodKind.Month },
        Enterprise = new() { Column = "企业" },
        CreditCode = new() { Column = "代码" },
        Figures = [new() { Measure = EnterpriseMeasure.Insured, Column = "参保" }, new() { Measure = EnterpriseMeasure.Stopped, Column = "停保" }],
    };

    private static readonly DateTexts Dates = new(["M/d/yyyy", "M/d/yy", "MM-dd-yy", "MMMM d, yyyy", "MMMM yyyy", "MMMM d. yyyy", "yyyy年M月d日", "yyyyMMdd"]);
    private static readonly DateReader[] DateReaders = [.. Enum.GetValues<DatePick>().Select(pick => new DateReader(new() { Column = "日期", Pick = pick }, new([""], htmlEntities: true), Dates))];

    public static ImmutableArray<FuzzTarget> All { get; } =
    [
        new("csv", [Utf8("编号,企业,区划,裁减人数\n1,\"甲\"\"厂\n\",370214,１２０\n2,乙厂,370214,\n"), Gb18030("企业,人数\r\n示例造船厂,120\r\n𠮷厂,5\r\n"), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a,b\r1,2\r")]], bytes => Read(bytes, new())),
        new("json_lines", [Utf8("{\"number\":\"1\",\"region\":{\"code\":\"370214\"},\"tags\":[1,2.5e3,null,true]}\n{\"a\":\"\\u4e2d\"}\n")], bytes => Read(bytes, new() { Format = FileFormat.JsonLines })),
        new("workbook", [AFile.Workbook("表", ["企业", "人数", "日期"], ["甲厂", 120, new DateTime(2024, 2, 1, 0, 0, 0, DateTimeKind.Unspecified)], [null, 0.5, "说明"])], bytes => Read(bytes, Workbook)),
        new("sheet", [Utf8("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>企业</t></is></c></row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>45000</v></c><c r=\"B2\" t=\"b\"><v>1</v></c></row></sheetData></worksheet>")], Sheet),
        new("gzip", [AFile.Gzip(Utf8("企业,人数\n甲厂,120\n")), [.. AFile.Gzip(Utf8("企业,人数\n")), .. AFile.Gzip(Utf8("乙厂,1\n"))]], bytes => Read(bytes, new())),
        FuzzTarget.OfText("dates", Date, "Phase 1: 1/11/23 (38 workers) ... Phase 2: TBD", "June 2020", "2024年3月5日至4月1日", "06-11-22\n thru\n06-11-22", "April 18. 2020"),
        FuzzTarget.OfText("numbers", Number, "1,234.5", "１２３", "-0.00", "5%", "1e3"),
        new("figures", [Utf8("地区,上级,周末,新增,领取\n城阳区,青岛市,2024-02-04,120,4500\n市中区,,2024/2/4,-,1\n370103,,2024年2月4日,7,８\n")], bytes => Map(ASource.OfClaims, bytes)),
        new("enterprise_figures", [Utf8("企业,代码,区划,月份,参保,停保\n甲厂,91370200264574251E,370214,2024-02,120,3\n乙厂,,370103,2024-01,-,0\n")], bytes => Map(Enterprises, bytes)),
        new("reports", [Utf8("编号,企业,区划,代码,裁减人数,职工人数,报告日期,电话,类型,状态\n1,甲&amp;厂,370214,91370200264574251E,12,30,2024-02-01,13900000000,关闭破产,\n1,甲厂,370181,,,,,,,撤回\n")], bytes => Map(Reports, bytes)),
        new("returns", [Utf8("enterprise,region,month,previous,current,hired,left,credit_code,main_reason,main_explanation,reduction_type,withdrawn\n甲厂,370214,2024-02,120,100,2,22,91370200264574251E,订单不足,,T03,\n乙厂,370103,2024-01,5,5,0,0,,,,,true\n")], bytes => Map(ReturnForm.Source, bytes)),
        FuzzTarget.OfText("series", Series, "series,freq,start,test_from,events,counts,lag0,lag1,lag2\na,52,2020-01-06,3,2:panel,10 12 NA 9,9 11 NA 8,10 12 NA 9,10 12 NA 9\nb,12,,1,,1 2,,,\n"),
    ];

    private static void Read(byte[] bytes, FileDescription description)
    {
        var line = 0;
        SourceFault? whole = null;
        foreach (var item in new SourceReader(description, Limits).Read([AFile.Of(bytes)]))
        {
            Assert.Null(whole);
            Assert.True((item.Row is not null) ^ (item.Fault is not null) ^ (item.Header is not null));
            whole = item.Fault is { WholeFile: true } ? item.Fault : null;
            Assert.True(whole is not null || item.Header is not null || (item.Row?.Line ?? item.Fault!.Line) > line);
            line = item.Row?.Line ?? (whole is null ? item.Fault?.Line : null) ?? line;
            Assert.NotEqual("", item.Fault?.Reason);
        }
    }

    private static void Sheet(byte[] bytes) =>
        Read(AFile.Workbook("表", _ => Encoding.UTF8.GetString(bytes)), Workbook);

    private static void Date(string text)
    {
        foreach (var reader in DateReaders)
        {
            var fault = reader.Read(ARow.Of(("日期", text)), out var day);
            Assert.True(fault is not null || day is null || Dates.IsSensible(day.Value.Year));
        }
    }

    private static void Number(string text)
    {
        if (NumberText.TryRead(text, perCent: true, out var number))
        {
            Assert.True(NumberText.TryRead(number.ToString(CultureInfo.InvariantCulture), perCent: false, out var again) && again == number);
        }
    }

    private static void Map(SourceDocument source, byte[] bytes)
    {
        foreach (var row in new SourceRows(source, ARuleSet.Small).Read([AFile.Of(bytes)], DateTimeOffset.UnixEpoch))
        {
            Assert.Equal(row.Fate == RowFate.Quarantined, row.Fault is not null);
            Assert.True(row.Fate == RowFate.Taken || (row.Report is null && row.Return is null && row.Observations.IsEmpty && row.EnterpriseFigures.IsEmpty));
            Assert.NotEqual("", row.Fault?.Reason);
        }
    }

    private static void Series(string text)
    {
        try
        {
            foreach (var series in SeriesFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))))
            {
                Assert.All(series.Lags, lag => Assert.Equal(series.Counts.Length, lag.Length));
            }
        }
        catch (SeriesFileException)
        {
            // what it promises
        }
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gb18030(string text) => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);
}
