using System.Net;
using Microsoft.AspNetCore.Http.Extensions;
using Monitor.Testing.Servers;

namespace Monitor.Worker.Tests.Servers;

public class SmsGatewayTests(OnDemand<SmsGateway> onDemand)
{
    private const string LongText =
        "【失业动态监测】演练：济南市历下区制造业监测企业在岗人数较建档期减少四百三十二人，岗位流失率百分之六点一，" +
        "连续两期超过警戒线，请值班员于两小时内签收核实，并按应急预案逐级上报；如已处置，请登记处置情况。";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_Chinese_text_arrives_as_it_was_sent()
    {
        var gateway = await onDemand.OrSkipAsync(Cancellation);

        var status = await SendAsync(gateway, gateway.Password, "13800000001", "【预警】历下区 岗位流失率 5.2% <较重> +1");

        Assert.Equal(HttpStatusCode.Accepted, status);
        var received = Assert.Single(await gateway.ReceivedAsync("13800000001", 1, Cancellation));
        Assert.Equal(new ReceivedSms("10690000", "13800000001", "【预警】历下区 岗位流失率 5.2% <较重> +1"), received);
    }

    [Fact]
    public async Task A_text_of_more_than_seventy_characters_arrives_whole()
    {
        Assert.InRange(LongText.Length, 71, 134);
        var gateway = await onDemand.OrSkipAsync(Cancellation);

        await SendAsync(gateway, gateway.Password, "13800000002", LongText);

        var received = Assert.Single(await gateway.ReceivedAsync("13800000002", 1, Cancellation));
        Assert.Equal(LongText, received.Text);
    }

    [Fact]
    public async Task A_wrong_password_is_refused_and_nothing_is_sent()
    {
        var gateway = await onDemand.OrSkipAsync(Cancellation);

        var status = await SendAsync(gateway, "not the password", "13800000003", "不应送达");
        await SendAsync(gateway, gateway.Password, "13800000003", "其后的一条");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        var received = Assert.Single(await gateway.ReceivedAsync("13800000003", 1, Cancellation));
        Assert.Equal("其后的一条", received.Text);
    }

    private static async Task<HttpStatusCode> SendAsync(SmsGateway gateway, string password, string number, string text)
    {
        var query = new QueryBuilder
        {
            { "username", gateway.User },
            { "password", password },
            { "to", number },
            { "coding", "2" },
            { "charset", "UTF-8" },
            { "text", text },
        };
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(gateway.Url + query.ToString()), Cancellation);
        return answer.StatusCode;
    }
}
