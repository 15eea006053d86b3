using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Rules;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Http;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Intake.Reading;
using Monitor.Worker.Tests.Intake;
using Monitor.Worker.Tests.Intake.Mapping;
using Monitor.Worker.Tests.Intake.Reading;

namespace Monitor.Worker.Tests.Fuzzing;

/// <summary>A parser, inputs that it takes, and what it is held to with any input: to end, and to throw nothing that it does not promise.</summary>
internal sealed record FuzzTarget(string Name, ImmutableArray<byte[]> Samples, Action<byte[]> Run)
{
    private static readonly ReadLimits Limits = new() { Bytes = 4_000_000, FreelyUnpacked = 1_000_000, Rows = 100_000, CellLength = 4_096, LineLength = 16_384 };
    private static readonly LayoffReportsSource Reports = ASource.OfReports with { Rows = new() { Empty = OddRow.Skip, Repeated = RepeatedRow.Skip, Long = OddWidth.Take, Short = OddWidth.Take }, HtmlEntities = true };

    private static readonly DateTexts Dates = new(["M/d/yyyy", "M/d/yy", "MM-dd-yy", "MMMM d, yyyy", "MMMM yyyy", "MMMM d. yyyy", "yyyy年M月d日", "yyyyMMdd"]);
    private static readonly DateReader[] DateReaders = [.. Enum.GetValues<DatePick>().Select(pick => new DateReader(new() { Column = "日期", Pick = pick }, new([""], htmlEntities: true), Dates))];

    public static ImmutableArray<FuzzTarget> All { get; } =
    [
        new("csv", [Utf8("编号,企业,区划,裁减人数\n1,\"甲\"\"厂\n\",370214,１２０\n2,乙厂,370214,\n"), Gb18030("企业,人数\r\n示例造船厂,120\r\n𠮷厂,5\r\n"), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("a,b\r1,2\r")).ToArray()], bytes => Read(bytes, new())),
        new("json_lines", [Utf8("{\"number\":\"1\",\"region\":{\"code\":\"370214\"},\"tags\":[1,2.5e3,null,true]}\n{\"a\":\"\\u4e2d\"}\n")], bytes => Read(bytes, new() { Format = FileFormat.JsonLines })),
        new("workbook", [AFile.Workbook("表", ["企业", "人数", "日期"], ["甲厂", 120, new DateTime(2024, 2, 1, 0, 0, 0, DateTimeKind.Unspecified)], [null, 0.5, "说明"])], bytes => Read(bytes, new() { Format = FileFormat.Xlsx })),
        new("sheet", [Utf8("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>企业</t></is></c></row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>45000</v></c><c r=\"B2\" t=\"b\"><v>1</v></c></row></sheetData></worksheet>")], Sheet),
        new("gzip", [AFile.Gzip(Utf8("企业,人数\n甲厂,120\n")), [.. AFile.Gzip(Utf8("企业,人数\n")), .. AFile.Gzip(Utf8("乙厂,1\n"))]], bytes => Read(bytes, new())),
        new("dates", [.. new[] { "Phase 1: 1/11/23 (38 workers) ... Phase 2: TBD", "June 2020", "2024年3月5日至4月1日", "06-11-22\n thru\n06-11-22", "April 18. 2020" }.Select(Utf8)], Date),
        new("numbers", [.. new[] { "1,234.5", "１２３", "-0.00", "5%", "1e3" }.Select(Utf8)], Number),
        new("reports", [Utf8("编号,企业,区划,代码,裁减人数,职工人数,报告日期,电话,类型,状态\n1,甲&amp;厂,370214,91370200264574251E,12,30,2024-02-01,13900000000,关闭破产,\n1,甲厂,370181,,,,,,,撤回\n")], Report),
        new("report_form", [Utf8("{\"number\":\"SD-1\",\"enterprise\":\"甲厂\",\"region\":\"370214\",\"people\":12,\"notice_date\":\"2024-02-19\",\"withdrawn\":false}")], Form),
        new("configuration", [Utf8("kind: layoff_reports\nid: a\nname: 甲\npath: \"*.csv\"\nregion: { column: 区划, by: code }\nreport: { enterprise: 企业, people: { column: 人数, replace: [{ pattern: '^a' }] } }\n"), Utf8("- &a [*a]\n? b\n: !!binary aGk=\n")], Configuration),
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
        Read(AFile.Workbook("表", _ => Encoding.UTF8.GetString(bytes)), new() { Format = FileFormat.Xlsx });

    private static void Date(byte[] bytes)
    {
        foreach (var reader in DateReaders)
        {
            var fault = reader.Read(ARow.Of(("日期", Encoding.UTF8.GetString(bytes))), out var day);
            Assert.True(fault is not null || day is null || Dates.IsSensible(day.Value.Year));
        }
    }

    private static void Number(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (NumberText.TryRead(text, perCent: true, out var number))
        {
            Assert.True(NumberText.TryRead(number.ToString(CultureInfo.InvariantCulture), perCent: false, out var again) && again == number);
        }
    }

    private static void Report(byte[] bytes)
    {
        foreach (var row in new SourceRows(Reports, ARuleSet.Small).Read([AFile.Of(bytes)], DateTimeOffset.UnixEpoch))
        {
            Assert.Equal(row.Fate == RowFate.Taken, row.Report is not null);
            Assert.Equal(row.Fate == RowFate.Quarantined, row.Fault is not null);
        }
    }

    private static void Form(byte[] bytes)
    {
        System.Text.Json.JsonDocument document;
        try
        {
            document = System.Text.Json.JsonDocument.Parse(bytes, new() { AllowDuplicateProperties = false });
        }
        catch (Exception refused) when (refused is System.Text.Json.JsonException or InvalidOperationException)
        {
            return; // the endpoint answers 400
        }

        using (document)
        {
            new ReportForm(ARuleSet.Small).Read(document.RootElement, 0, DateTimeOffset.UnixEpoch, out _);
        }
    }

    private static void Configuration(byte[] bytes)
    {
        var errors = new ConfigErrors();
        var binder = new YamlBinder(errors, new());
        var bound = binder.Bind<SourceDocument>("a.yaml", bytes);
        binder.Bind<RulesDocument>("b.yaml", bytes);
        Assert.True(bound.Document is not null || errors.Count > 0);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gb18030(string text) => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);
}
