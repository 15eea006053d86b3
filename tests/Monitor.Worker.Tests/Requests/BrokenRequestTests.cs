using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Routing;

namespace Monitor.Worker.Tests.Requests;

public sealed class BrokenRequestTests(EveryDoor doors) : IClassFixture<EveryDoor>
{
    private const string Replies = $"/sms/incoming?secret={EveryDoor.ReplySecret}&from=13900000011&text=123456";
    private const string Form = "Content-Type: application/x-www-form-urlencoded\r\n";
    private const string Json = "Content-Type: application/json\r\n";
    private const string Incomplete = "请求没有发送完整，或者地址、参数、内容的写法有误。";

    [Theory]
    [InlineData("Content-Type: multipart/form-data\r\n", "--x")]
    [InlineData("Content-Type: multipart/form-data; boundary=x\r\n", "--y\r\n\r\n")]
    [InlineData("Content-Type: multipart/form-data; boundary=x\r\n", "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n123")]
    [InlineData("Content-Type: multipart/form-data; boundary=x\r\n", "--x\r\nno header\r\n\r\n123\r\n--x--\r\n")]
    public async Task A_reply_in_a_broken_multipart_form_is_answered_in_words(string headers, string body)
    {
        var (status, answer) = await PostAsync(Replies, headers, body);

        Assert.Equal(400, status);
        Assert.EndsWith($"{Incomplete}请核对后重新提交。", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_in_a_charset_that_is_not_supported_is_answered_in_words()
    {
        var (status, answer) = await PostAsync(Replies, "Content-Type: application/x-www-form-urlencoded; charset=utf-7\r\n", "smsc=1");

        Assert.Equal(400, status);
        Assert.Contains(Incomplete, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_with_too_many_fields_is_answered_in_words() =>
        Assert.Equal(400, (await PostAsync(Replies, Form, string.Join('&', Enumerable.Range(0, 1500).Select(number => $"f{number}")))).Status);

    [Theory]
    [InlineData("no-such-charset")]
    [InlineData("\"\"")]
    [InlineData("utf-16")]
    [InlineData("gb18030")]
    public async Task A_form_in_whatever_charset_is_read_as_far_as_it_can_be(string charset)
    {
        Assert.Equal(200, (await PostAsync(Replies, $"Content-Type: application/x-www-form-urlencoded; charset={charset}\r\n", "smsc=%D6%D0\u00ff%")).Status);
        Assert.Equal(200, (await PostAsync(Replies, "Content-Type: multipart/form-data; boundary=x\r\n", $"--x\r\nContent-Disposition: form-data; name=smsc\r\nContent-Type: text/plain; charset={charset}\r\n\r\n\u00d6\u00d0\r\n--x--\r\n")).Status);
    }

    [Theory]
    [InlineData(Replies, Form, "text/plain", Incomplete)]
    [InlineData("/report/enter", Form, "text/html", Incomplete)]
    [InlineData("/report/new", Form, "text/html", Incomplete)]
    [InlineData("/api/cases", Json, "application/problem+json", $"\"reason\":\"{Incomplete}\"")]
    [InlineData("/api/duty/990100/notes", Json, "application/problem+json", $"\"reason\":\"{Incomplete}\"")]
    [InlineData("/api/layoff-reports", Json, "application/json", $$"""{"error":"{{Incomplete}}请核对后重新提交。"}""")]
    [InlineData("/api/monthly-returns", Json, "application/json", $$"""{"error":"{{Incomplete}}请核对后重新提交。"}""")]
    [InlineData($"/receipts/ali/{EveryDoor.ReceiptSecret}", Json, "text/plain", Incomplete)]
    public async Task A_body_that_breaks_off_is_answered_in_the_form_of_the_endpoint(string path, string type, string answered, string words)
    {
        var (status, answer) = await doors.SendAsync($"POST {path}", type + "Transfer-Encoding: chunked\r\n", "5\r\n{\"a\":\r\nzz\r\n{}"u8.ToArray());

        Assert.Equal(400, status);
        Assert.Contains($"\r\nContent-Type: {answered}", answer, StringComparison.Ordinal);
        Assert.Contains(words, answer, StringComparison.Ordinal);
        Assert.Empty(doors.TakeErrors());
    }

    /// <summary>Nobody is there to be answered.</summary>
    [Theory]
    [InlineData(Replies, Form)]
    [InlineData(Replies, "Content-Type: multipart/form-data; boundary=x\r\n")]
    [InlineData("/report/new", Form)]
    [InlineData("/api/cases", Json)]
    [InlineData("/api/layoff-reports", Json)]
    [InlineData($"/receipts/ali/{EveryDoor.ReceiptSecret}", Json)]
    public async Task A_sender_that_goes_in_the_middle_is_no_fault_of_the_service(string path, string type)
    {
        await doors.SendAsync($"POST {path}", type + "Content-Length: 500\r\n", "{\"a\":"u8.ToArray(), breaksOff: true);
        await doors.SendAsync($"POST {path}", type + "Transfer-Encoding: chunked\r\n", "5\r\n{\"a\":\r\n"u8.ToArray(), breaksOff: true);

        Assert.Equal(200, (await doors.SendAsync("GET /report", "", [])).Status);
        Assert.Empty(doors.TakeErrors());
    }

    [Theory]
    [InlineData(Replies, Form, 17 * 1024)]
    [InlineData("/report/enter", Form, 257 * 1024)]
    [InlineData("/api/cases", Json, 257 * 1024)]
    [InlineData("/api/duty/990100/notes", Json, 17 * 1024)]
    [InlineData("/api/layoff-reports", Json, 9 * 1024 * 1024)]
    public async Task A_body_that_is_too_long_is_answered_in_words(string path, string type, int length)
    {
        var (declared, told) = await doors.SendAsync($"POST {path}", string.Create(CultureInfo.InvariantCulture, $"{type}Content-Length: {length}\r\n"), []);
        var (found, toldLater) = await doors.SendAsync($"POST {path}", $"{type}Transfer-Encoding: chunked\r\n", Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{length:x}\r\n{new string(' ', length)}\r\n0\r\n\r\n")));

        Assert.Equal((413, 413), (declared, found));
        Assert.Contains("内容过长。", told, StringComparison.Ordinal);
        Assert.Contains("内容过长。", toldLater, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_of_the_wrong_kind_is_answered_in_words()
    {
        var (status, answer) = await doors.SendAsync("GET /api/cases?all=maybe", "", []);

        Assert.Equal(400, status);
        Assert.Contains($"\"title\":\"请求有误\",\"status\":400,\"detail\":\"{Incomplete}请核对后重新提交。\"", answer, StringComparison.Ordinal);
    }

    /// <summary>Whatever endpoint is added answers these as well.</summary>
    [Fact]
    public async Task No_endpoint_takes_what_cannot_be_read_for_a_fault_of_its_own()
    {
        var faults = new List<string>();
        foreach (var (method, path) in Everywhere())
        {
            foreach (var (headers, body) in method == "GET" ? [("", "")] : path.Contains("%00", StringComparison.Ordinal) ? Bodies() : Bodies().Take(1))
            {
                var (status, _) = await doors.SendAsync($"{method} {path}", headers, Encoding.Latin1.GetBytes(body));
                if (status is 0 or (>= 500 and not 503))
                {
                    faults.Add($"{status} {method} {path} {headers} {body}");
                }
            }
        }

        doors.Clock.Advance(TimeSpan.FromMinutes(1)); // wrong keys are forgotten
        Assert.Empty(faults);
        Assert.Empty(doors.TakeErrors());
    }

    [Theory]
    [InlineData("Cookie: monitor_report=\u00e4\u00f6; =; ;;\r\n")]
    [InlineData("Authorization: Bearer \u00ff\u0001\r\n")]
    [InlineData("Authorization: Bearer rk_%00\r\n")]
    [InlineData("Origin: :::\r\n")]
    [InlineData("Accept: ;;;\r\nAccept-Language: \u00ff\r\nAccept-Encoding: ;q=\r\n")]
    [InlineData("If-Match: \"999999999999\"\r\nIdempotency-Key: \u00e9\r\n")]
    [InlineData("Content-Type: ;;\r\nContent-Length: 2\r\n")]
    [InlineData("Expect: nonsense\r\nTransfer-Encoding: gzip\r\n")]
    [InlineData("Host: [::\r\n")]
    public async Task No_header_is_taken_for_a_fault_of_the_service(string headers)
    {
        foreach (var line in new[] { "GET /", "GET /report", "POST /report/new", "GET /api/cases", "POST /api/cases", "POST /api/layoff-reports", $"POST {Replies}", "GET /duty" })
        {
            var (status, answer) = await doors.SendAsync(line, headers, headers.Contains("Content-Length", StringComparison.Ordinal) ? "{}"u8.ToArray() : []);
            Assert.True(status is (> 0 and < 500) or 503, $"{line}: {answer}");
        }

        doors.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(doors.TakeErrors());
    }

    private IEnumerable<(string Method, string Path)> Everywhere() =>
        from endpoint in doors.Endpoints
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        from value in new[] { "%00", "%FF%FE", "..%2F..%2Fetc", new string('9', 400), "%F0%9F", "a%0D%0Ab" }
        select (method, $"{Filled(endpoint.RoutePattern, value)}?number={value}&id={value}&status=1&answer={value}&all={value}&secret={EveryDoor.ReplySecret}&from={value}&text={value}");

    /// <summary>The address of an endpoint with a value in the place of each parameter, but what opens it.</summary>
    private static string Filled(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern, string value) => "/" + string.Join('/', pattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "provider" } => "ali",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "key" } => EveryDoor.ReceiptSecret,
            _ => value,
        }))));

    private static IEnumerable<(string Headers, string Body)> Bodies()
    {
        yield return ("Content-Length: 0\r\n", "");
        yield return Whole(Json, "[[[[[[[[[[[[[[[[[[[[");
        yield return Whole(Json, "{\"a\":\"\\ud800\",\"\\udc00\":1}");
        yield return Whole(Json, "[{\"out_id\":\"\\u0000\",\"biz_id\":\"\\u0000\",\"success\":true,\"err_msg\":\"\\ud800\"},null,1]");
        yield return Whole(Json, "{\"text\":\"\\u0000\",\"number\":\"\\u0000\"}");
        yield return Whole("Content-Type: application/json; charset=utf-16\r\n", "\u00ff\u00fe{\0}\0");
        yield return Whole(Form, "proof=%00&number=%ED%A0%80&key=%&text=\u00ff");
        yield return Whole("Content-Type: multipart/form-data; boundary=x\r\n", "--y");
    }

    private Task<(int Status, string Answer)> PostAsync(string path, string headers, string body)
    {
        var (all, content) = Whole(headers, body);
        return doors.SendAsync($"POST {path}", all, Encoding.Latin1.GetBytes(content));
    }

    private static (string Headers, string Body) Whole(string headers, string body) => (string.Create(CultureInfo.InvariantCulture, $"{headers}Content-Length: {body.Length}\r\n"), body);
}
