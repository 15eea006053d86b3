using System.Globalization;
using System.IO.Compression;
using System.Text;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Worker.Demo;

/// <summary>Writes the made rows in the shapes in which the Shandong sources deliver them: headings, encodings and dates of each as in config/sources.</summary>
internal static class DemoFiles
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly Encoding Utf8WithMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static byte[] Recruitment(IEnumerable<(Region County, DateOnly WeekEnd, WeeklyFigures Figures)> rows) => Write(
        Utf8WithMark,
        "行政区划代码,周末日期,招聘岗位数,求职人数",
        rows.Select(row => Text($"{row.County.Code},{row.WeekEnd:yyyy-MM-dd},{row.Figures.Openings},{row.Figures.Applicants}")));

    public static byte[] Insurance(IEnumerable<(Region County, DateOnly WeekEnd, WeeklyFigures Figures)> rows) => Write(
        Gb18030,
        "行政区划代码,统计周末,新增领取失业保险金人数,领取失业保险金人数",
        rows.Select(row => Text($"{row.County.Code},{row.WeekEnd:yyyy/M/d},{row.Figures.Claims},{row.Figures.Recipients}")));

    public static byte[] Insured(IEnumerable<(Region County, DateOnly MonthEnd, int Insured)> rows) => Write(
        Utf8,
        "行政区划代码,统计月份,失业保险参保人数",
        rows.Select(row => Text($"{row.County.Code},{row.MonthEnd:yyyyMM},{row.Insured}")));

    public static byte[] Reports(IEnumerable<FiledReport> reports) => Write(
        Gb18030,
        "报告编号,企业名称,统一社会信用代码,行政区划代码,行业,裁减类型,裁减人数,裁减前职工人数,报告日期,实施日期,原因,联系电话,状态",
        reports.GroupBy(report => report.Day).SelectMany(day => day.Select((report, at) => Report(report, at + 1))));

    public static byte[] Headcounts(DateOnly monthEnd, IEnumerable<(DemoEnterprise Enterprise, int People)> rows) => Write(
        Gb18030,
        "行政区划代码,统计月份,企业名称,统一社会信用代码,参保人数",
        rows.Select(row => Text($"{row.Enterprise.County.Code},{monthEnd:yyyy-MM},{row.Enterprise.Name},{row.Enterprise.CreditCode},{row.People}")));

    public static byte[] Stops(DateOnly weekEnd, IEnumerable<(DemoEnterprise Enterprise, int Stopped, int Claimed)> rows) => Write(
        Gb18030,
        "行政区划代码,统计周末,企业名称,统一社会信用代码,停保人数,申领失业保险金人数",
        rows.Select(row => Text($"{row.Enterprise.County.Code},{weekEnd:yyyy/M/d},{row.Enterprise.Name},{row.Enterprise.CreditCode},{row.Stopped},{row.Claimed}")));

    public static byte[] Returns(IEnumerable<MadeReturn> returns) => Write(
        Gb18030,
        "行政区划代码,统计月份,企业名称,统一社会信用代码,行业,企业规模,是否特大企业,建档期就业人数,上期末就业人数,调查期就业人数,新招人数,减员人数,隐性失业人数,就业人数减少类型,主要原因,主要原因说明,划转转出人数,划转转入人数,划转对方企业,状态",
        returns.Select(Return));

    /// <summary>The same file, compressed: sources send long histories so.</summary>
    public static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return compressed.ToArray();
    }

    private static string Report(FiledReport report, int at) =>
        Text($"YL{report.Day:yyyyMMdd}-{at:000},{report.Enterprise.Name},{report.Enterprise.CreditCode},{report.Enterprise.County.Code},{report.Enterprise.Industry},{Name(report.Kind)},{report.People},{report.Headcount},{report.Day:yyyy-MM-dd},{report.Effective:yyyy-MM-dd},{report.Reason},{report.ContactMobile},");

    private static string Return(MadeReturn made)
    {
        var (moved, explanation) = (made.IsTransfer, made.Reason.Length == 0 ? "" : $"演练：{made.Reason}");
        return Text($"{made.Enterprise.County.Code},{made.Month:yyyyMM},{made.Enterprise.Name},{made.Enterprise.CreditCode},{made.Enterprise.Industry},{SizeOf(made.Filed)},{(made.IsGiant ? "是" : "否")},{made.Filed},{made.Previous},{made.Current},{made.Hired},{made.Left},{made.Hidden},{made.Type},{made.Reason},{explanation},{(moved ? made.Left : 0)},{(moved ? made.Hired : 0)},{made.Counterpart},");
    }

    private static string SizeOf(int people) => people switch
    {
        >= 1000 => "大型",
        >= 300 => "中型",
        _ => "小型",
    };

    private static string Name(LayoffKind kind) => kind switch
    {
        LayoffKind.Layoff => "经济性裁员",
        LayoffKind.Closure => "关闭破产",
        LayoffKind.Suspension => "停业整顿",
        LayoffKind.WageArrears => "拖欠工资",
        LayoffKind.CollectiveIncident => "群体性事件",
        _ => "其他",
    };

    private static string Text(FormattableString row) => row.ToString(CultureInfo.InvariantCulture);

    private static byte[] Write(Encoding encoding, string headings, IEnumerable<string> rows)
    {
        var text = new StringBuilder(headings).Append("\r\n");
        foreach (var row in rows)
        {
            text.Append(row).Append("\r\n");
        }

        return [.. encoding.Preamble, .. encoding.GetBytes(text.ToString())];
    }
}
