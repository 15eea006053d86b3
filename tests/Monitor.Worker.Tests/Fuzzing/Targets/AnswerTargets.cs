using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Notifications.Receipts;
using Monitor.Worker.TimeSeries;

namespace Monitor.Worker.Tests.Fuzzing.Targets;

/// <summary>What other servers answer or tell: gateways, vendors, time series databases.</summary>
internal static class AnswerTargets
{
    private static readonly string PageFile = Path.Combine(Path.GetTempPath(), $"monitor-fuzz-{Environment.ProcessId}.tmp");

    private static readonly Lazy<HttpSmsChannel> Gateway = new(() => new(
        SmsGatewayOptions.Kannel(new("http://127.0.0.1:1/"), SecretSource.FromEnvironment("NONE"), SecretSource.FromEnvironment("NONE")), TimeProvider.System, NullLogger<HttpSmsChannel>.Instance));

    public static ImmutableArray<FuzzTarget> All { get; } =
    [
        FuzzTarget.OfText(
            "gateway_answer",
            GatewayAnswer,
            "202 0: Accepted for delivery",
            "200 {\"Code\":\"OK\",\"Message\":\"OK\",\"BizId\":\"900619746936498440^0\",\"RequestId\":\"F655A8D5\"}",
            "200 {\"Response\":{\"SendStatusSet\":[{\"SerialNo\":\"5000:1045710669157053657849499619\",\"Code\":\"Ok\",\"Message\":\"send success\"}],\"RequestId\":\"a0aabda6\"}}",
            "200 {\"Response\":{\"Error\":{\"Code\":\"AuthFailure\",\"Message\":\"…\"}}}"),
        FuzzTarget.OfText(
            "receipts",
            Receipts,
            "[{\"phone_number\":\"13900000000\",\"success\":true,\"err_code\":\"DELIVERED\",\"err_msg\":\"用户接收成功\",\"out_id\":\"M-000001.2\",\"biz_id\":\"12345\"}]",
            "[{\"report_status\":\"FAIL\",\"errmsg\":\"MK:0001\",\"description\":\"空号\",\"sid\":\"5000:1\"}]",
            "M-000001.2\n1\nDELIVRD"),
        FuzzTarget.OfText(
            "influx_refusal",
            InfluxRefusal,
            "{\"error\":\"partial write: unable to parse 'bad 3': missing fields\\nunable to parse 'bad,x=' 5': invalid field format dropped=2\"}",
            "{\"error\":\"partial write of line protocol occurred\",\"data\":[{\"error_message\":\"type of field changed\",\"line_number\":2,\"original_line\":\"b\"}]}",
            "{\"code\":\"invalid\",\"message\":\"unable to parse line 3: bad\"}"),
        FuzzTarget.OfText(
            "influx_answer",
            InfluxAnswer,
            "{\"results\":[{\"series\":[{\"name\":\"monitor_observation\",\"tags\":{\"kind\":\"week\",\"mode\":\"live\",\"region\":\"370214\"},\"columns\":[\"time\",\"c0\",\"c1\",\"s1\"],\"values\":[[0,2,2,240.5]]}]}]}\n",
            "{\"results\":[{\"series\":[{\"columns\":[\"time\",\"known\",\"value\"],\"values\":[[1700000000000,1,null],[1700000000001,\"甲\",2.5e3]],\"partial\":true}]}]}\n{\"results\":[{\"error\":\"…\"}]}"),
    ];

    private static void GatewayAnswer(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var status = space > 0 && int.TryParse(text.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 200;
        var body = text[(space + 1)..];
        foreach (var outcome in new[] { Gateway.Value.Judge(status, body), AliyunSmsChannel.Judge(status, body), TencentSmsChannel.Judge(status, body) })
        {
            FuzzTarget.HoldsWholeCharacters(outcome.ToString());
        }
    }

    private static void Receipts(string text)
    {
        var lines = text.Split('\n');
        ReceiptReader.Kannel("p", lines[0], lines.ElementAtOrDefault(1), lines.ElementAtOrDefault(2));
        foreach (var kind in new[] { SmsProviderKind.Aliyun, SmsProviderKind.Tencent })
        {
            foreach (var receipt in ReceiptReader.Read("p", kind, System.Text.Encoding.UTF8.GetBytes(text)) ?? [])
            {
                Assert.True(receipt.Message is not null || receipt.Reference is { Length: > 0 });
                FuzzTarget.HoldsWholeCharacters(receipt.ToString());
            }
        }
    }

    private static void InfluxRefusal(string text)
    {
        FuzzTarget.HoldsWholeCharacters(RefusalText.Read(text)?.ToString());
        FuzzTarget.HoldsWholeCharacters(InfluxHttp.Refusal(HttpStatusCode.BadRequest, text));
    }

    private static void InfluxAnswer(string text)
    {
        using var page = new PulledPage(PageFile, TimeZoneInfo.Utc, mostRows: 1_000);
        Ask(text, page.Add);
        var points = new Dictionary<long, string>();
        Ask(text, found => StreamRepair.Take(found, points));
        Ask(text, found =>
        {
            StreamTotals.KeyOf(Measurement.Observation, found.Tags);
            StreamTotals.Read(found, fields: 2);
        });
    }

    private static void Ask(string answer, Action<QueriedSeries> found)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer) };
        try
        {
            InfluxQuery.ReadAsync(response, found, mostBytes: 100_000, CancellationToken.None).GetAwaiter().GetResult(); // from memory: it has ended
        }
        catch (Exception promised) when (promised is InfluxFaultException or AnswerTooLargeException)
        {
            // told to the operator
        }
    }
}
