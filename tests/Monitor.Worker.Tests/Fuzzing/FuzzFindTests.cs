using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Cases.Http;
using Monitor.Worker.Cases.Written;
using Monitor.Worker.CommandLine;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.CrossChecks;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Duty.Http;
using Monitor.Worker.Notifications.Receipts;
using Monitor.Worker.Surveillance;
using Monitor.Worker.Tests.Intake;
using Monitor.Worker.Tests.Intake.Reading;
using Monitor.Worker.TimeSeries;

namespace Monitor.Worker.Tests.Fuzzing;

/// <summary>Inputs that once broke a parser, found while the targets were written or by them.</summary>
public sealed class FuzzFindTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""[{"success":true,"out_id":"M-000001.2","err_code":"\ud800"}]""", SmsProviderKind.Aliyun)]
    [InlineData("""[{"report_status":"\udc00"}]""", SmsProviderKind.Tencent)]
    public void A_receipt_with_half_a_character_is_no_receipt(string body, object kind) => Assert.Null(ReceiptReader.Read("p", (SmsProviderKind)kind, Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("""{"note":"\ud800"}""")]
    [InlineData("""{"note":"","\ud800":1,"\ud801":2}""")]
    public async Task An_act_with_half_a_character_is_refused(string body)
    {
        var request = new DefaultHttpContext { Request = { ContentType = "application/json", Body = Bytes(body) } }.Request;

        var read = await ActRequest.ReadAsync(request, ActCatalog.Forms.Single(form => form.Word == "acknowledge"), Token);

        Assert.Null(read.Act);
        Assert.NotNull(read.Problem);
    }

    [Fact]
    public async Task A_note_of_duty_with_half_a_character_is_no_note() => Assert.Null(await DutyEndpoints.ReadAsync(Bytes("""{"text":"\ud800"}"""), Token));

    [Theory]
    [InlineData("""{"error":"partial write","data":[{"line_number":"two","error_message":"x"}]}""")]
    [InlineData("""{"error":"partial write","data":[{"line_number":1,"error_message":"\ud800"}]}""")]
    public void A_refusal_that_numbers_no_line_is_one_all_the_same(string body) => Assert.Equal(WriteOutcome.Refused, RefusalText.Read(body)!.Outcome);

    [Theory]
    [InlineData("""{"results":[{"series":[{"columns":["time","c0"],"values":[]}]}]}""")]
    [InlineData("""{"results":[{"series":[{"columns":["time","c0"],"values":[[0]]}]}]}""")]
    [InlineData("""{"results":[{"series":[{"columns":["time","c7"],"values":[[0,1]]}]}]}""")]
    [InlineData("""{"results":[{"series":[{"columns":["time","cx"],"values":[[0,1]]}]}]}""")]
    [InlineData("""{"results":[{"series":[{"columns":["time","c0"],"values":[[0,1.5]]}]}]}""")]
    [InlineData("""{"results":[{"series":[{"columns":["time",null],"values":[[0,1]]}]}]}""")]
    [InlineData("""{"results":[{"series":[{"tags":{"a":"1","a":"2"},"columns":["time","c0"],"values":[[0,1]]}]}]}""")]
    [InlineData("""{"results":[{"series":[{"tags":{"a":null},"columns":["time","c0"],"values":[[0,1]]}]}]}""")]
    public async Task An_answer_of_another_form_is_a_fault_of_the_server(string answer)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer) };

        var fault = await Assert.ThrowsAsync<InfluxFaultException>(() => InfluxQuery.ReadAsync(response, found => StreamTotals.Read(found, fields: 2), 1_000, Token));

        Assert.Equal("时序数据库对查询的答复不是约定的 JSON，请核对地址是否为 InfluxDB 或兼容的服务器", fault.Message);
    }

    [Fact]
    public void A_list_of_regions_whose_packing_is_damaged_is_an_error_of_the_configuration()
    {
        var errors = new ConfigErrors();

        Assert.Empty(new RegionList("regions.csv.gz", Damaged("code,name,level,parent\n"), errors).ReadListed(new()));

        Assert.Equal("regions.csv.gz:1:1 — 压缩文件已损坏，无法解开；请重新复制一份", Assert.Single(errors.InOrder()).ToString());
    }

    [Fact]
    public void A_file_of_series_whose_packing_is_damaged_says_so()
    {
        var fault = Assert.Throws<SeriesFileException>(() => SeriesFile.Read(new MemoryStream(Damaged("series,freq,start,test_from,events,counts,lag0,lag1,lag2\n"))).ToList());

        Assert.Equal("压缩文件已损坏，无法解开；请重新复制一份。", fault.Message);
    }

    [Fact]
    public void A_row_of_series_that_is_too_short_says_what_it_lacks()
    {
        var fault = Assert.Throws<SeriesFileException>(() => SeriesFile.Read(Bytes("series,freq,start,test_from,events,counts,lag0,lag1,lag2\na,52\n")).ToList());

        Assert.Equal("第 2 行“test_from”列：“”应为 1 到 0 的整数。", fault.Message);
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("0001-01-01 00:00")]
    public void A_moment_where_the_calendar_ends_is_refused_in_words(string text)
    {
        using var output = new StringWriter();

        Assert.False(CommonOptions.TryReadMoment(text, ARuleSet.Small, DateTimeOffset.UnixEpoch, output, out _));

        Assert.StartsWith($"--as-known-at：“{text}”不是日期或者时刻", output.ToString(), StringComparison.Ordinal);
        Assert.Null(LocalMoment.Find(text, ARuleSet.Small.TimeZone));
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static byte[] Damaged(string text)
    {
        var packed = AFile.Gzip(Encoding.UTF8.GetBytes(text));
        packed[10] = 0xFF; // the first byte behind the head: a kind of block that there is not
        return packed;
    }
}
