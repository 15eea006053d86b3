using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Tests.Notifications.Channels;

public sealed class ChatChannelTests : IDisposable
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));
    private static readonly OutgoingChat Chat = new("M-000009", "新发1起", "青岛市触发橙色预警：\n“1家企业”裁减268人", Clock.GetUtcNow());

    private readonly ScratchFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task WeCom_gets_the_robots_key_and_a_text()
    {
        await using var server = ScriptedHttpServer.Answering(200, """{"errcode":0,"errmsg":"ok"}""");
        using var channel = new ChatChannel(Options(server.Url, ChatKind.WeCom), Clock);

        Assert.Equal(DeliveryOutcome.Accepted("企业微信已收下", null), await channel.SendAsync(Chat, Token));

        var request = server.Requests.Single();
        Assert.StartsWith("POST /cgi-bin/sendsms?key=robot-key HTTP/1.1", request, StringComparison.Ordinal);
        var body = Body(request);
        Assert.Equal(("text", Chat.Text), (body.GetProperty("msgtype").GetString(), body.GetProperty("text").GetProperty("content").GetString()));
    }

    [Fact]
    public async Task DingTalk_gets_its_sign()
    {
        await using var server = ScriptedHttpServer.Answering(200, """{"errcode":0,"errmsg":"ok"}""");
        using var channel = new ChatChannel(Options(server.Url, ChatKind.DingTalk) with { Secret = SecretSource.FromFile(folder.File("sign", "SECmadeup")) }, Clock);

        Assert.Equal(DeliveryResult.Accepted, (await channel.SendAsync(Chat, Token)).Result);

        Assert.StartsWith("POST /cgi-bin/sendsms?access_token=robot-key&timestamp=1795392000000&sign=4KiaUee3%2FIDtMjYDRd06jtKuFAYIdRKXpOBpz7TBNj0%3D HTTP/1.1", server.Requests.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_of_ones_own_can_tell_who_sent_what_and_when()
    {
        await using var server = ScriptedHttpServer.Answering(204, "");
        using var channel = new ChatChannel(Options(server.Url, ChatKind.Generic) with { Key = null, Secret = SecretSource.FromFile(folder.File("sign", "SECmadeup")) }, Clock);

        Assert.Equal(DeliveryResult.Accepted, (await channel.SendAsync(Chat, Token)).Result);

        var request = server.Requests.Single();
        var body = request[request.IndexOf('{', StringComparison.Ordinal)..];
        Assert.Contains($"X-Monitor-Timestamp: 1795392000\r\nX-Monitor-Signature: sha256={VendorSignature.Plain(new Secret("SECmadeup"), Clock.GetUtcNow(), body)}\r\n", request, StringComparison.Ordinal);
        Assert.Equal(("M-000009", "2026-11-23T08:00:00+08:00"), (Body(request).GetProperty("key").GetString(), Body(request).GetProperty("at").GetString()));
    }

    [Fact]
    public void The_signature_of_ones_own_webhook_is_that_of_any_other_tool() =>
        Assert.Equal("a3b25c673844ccfeb5718db961498608eac04ec70f80c6608b890ca9bf80078d", VendorSignature.Plain(new Secret("SECmadeup"), Clock.GetUtcNow(), "{}"));

    [Theory]
    [InlineData(200, """{"errcode":310000,"errmsg":"sign not match"}""", ChatKind.DingTalk, DeliveryResult.TryLater)]
    [InlineData(200, "not json", ChatKind.WeCom, DeliveryResult.TryLater)]
    [InlineData(500, "", ChatKind.Generic, DeliveryResult.TryLater)]
    [InlineData(422, "", ChatKind.Generic, DeliveryResult.GiveUp)]
    internal async Task What_a_webhook_does_not_take_is_judged_by_its_answer(int status, string answer, ChatKind kind, DeliveryResult result)
    {
        await using var server = ScriptedHttpServer.Answering(status, answer);
        using var channel = new ChatChannel(Options(server.Url, kind), Clock);

        Assert.Equal(result, (await channel.SendAsync(Chat, Token)).Result);
    }

    private ChatOptions Options(Uri url, ChatKind kind) => new() { Id = "duty", Kind = kind, Url = url, Key = SecretSource.FromFile(folder.File("key", "robot-key")) };

    private static JsonElement Body(string request) => JsonDocument.Parse(request[request.IndexOf('{', StringComparison.Ordinal)..]).RootElement;
}
