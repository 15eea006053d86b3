using System.Text;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Tests.Notifications.Channels;
using Monitor.Worker.TimeSeries;

namespace Monitor.Worker.Tests.TimeSeries;

/// <summary>What goes over the wire, and what no real server can be made to answer.</summary>
public sealed class InfluxLineWriterTests : IDisposable
{
    private static readonly byte[] Lines = Encoding.UTF8.GetBytes("m,mode=live value=1 5\n");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-influx-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_first_version_is_written_to_with_database_policy_and_account()
    {
        await using var server = ScriptedHttpServer.Answering(204, "");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "password"), "口令 1\n", Token);

        var answer = await WriteAsync(Settings(server) with { RetentionPolicy = "autogen", User = "labour", PasswordFile = "password", Gzip = false });

        Assert.Equal(WriteOutcome.Written, answer.Outcome);
        var request = Assert.Single(server.Requests);
        Assert.StartsWith("POST /write?db=labour%20db&rp=autogen&precision=ms HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains($"Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("labour:口令 1"))}\r\n", request, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\nm,mode=live value=1 5\n", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_version_is_written_to_with_bucket_and_token_and_packed()
    {
        await using var server = ScriptedHttpServer.Answering(204, "");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "token"), "secret==\n", Token);

        var answer = await WriteAsync(Settings(server) with { Api = InfluxApi.V2, Org = "省厅", Bucket = "labour/autogen", TokenFile = "token" });

        Assert.Equal(WriteOutcome.Written, answer.Outcome);
        var request = Assert.Single(server.Requests);
        Assert.StartsWith("POST /api/v2/write?org=%E7%9C%81%E5%8E%85&bucket=labour%2Fautogen&precision=ms HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains("Authorization: Token secret==\r\n", request, StringComparison.Ordinal);
        Assert.Contains("Content-Encoding: gzip\r\n", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, """{"error":"authorization failed"}""", "时序数据库拒绝访问，请检查账号、口令或令牌及其权限（401 authorization failed）")]
    [InlineData(500, """{"error":"write /var/wal/_00001.wal: no space left on device"}""", "时序数据库暂时不能处理，请检查其磁盘空间和日志（500 write /var/wal/_00001.wal: no space left on device）")]
    [InlineData(400, """{"error":"database is required"}""", "时序数据库的答复不在约定之列，请检查配置（400 database is required）")]
    public async Task An_answer_that_is_no_refusal_of_lines_is_tried_again(int status, string body, string reason)
    {
        await using var server = ScriptedHttpServer.Answering(status, body);

        var answer = await WriteAsync(Settings(server));

        Assert.Equal((WriteOutcome.TryLater, reason), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_busy_server_says_how_long_to_wait_and_another_host_is_not_gone_to()
    {
        await using var busy = ScriptedHttpServer.Answering(429, "", "Retry-After: 120\r\n");
        Assert.Equal(TimeSpan.FromMinutes(2), (await WriteAsync(Settings(busy))).RetryAfter);

        await using var elsewhere = ScriptedHttpServer.Answering(204, "");
        await using var moved = ScriptedHttpServer.Answering(307, "", $"Location: {elsewhere.Url}\r\n");
        var answer = await WriteAsync(Settings(moved));
        Assert.Equal((WriteOutcome.TryLater, "时序数据库要求转到别处，出于安全没有跟随，请检查地址（307 ）"), (answer.Outcome, answer.Reason));
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task A_private_authority_is_believed_and_any_other_certificate_is_not()
    {
        using var certificates = new ServerCertificates();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "ca.pem"), certificates.AuthorityPem, Token);
        await using var server = ScriptedHttpServer.AnsweringOverTls(certificates.Server, "");
        var settings = Settings(server) with { Url = $"https://localhost:{server.Url.Port}", CheckRevocation = false };

        var trusted = await WriteAsync(settings with { CaFile = "ca.pem" });
        var strange = await WriteAsync(settings);

        Assert.Equal((WriteOutcome.TryLater, "时序数据库的答复不在约定之列，请检查配置（202 ）"), (trusted.Outcome, trusted.Reason)); // it was let in; the scripted server knows no 204
        Assert.StartsWith("不信任时序数据库的证书：系统不信任该证书", strange.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_that_cannot_be_read_is_said_so()
    {
        await using var server = ScriptedHttpServer.Answering(204, "");

        var answer = await WriteAsync(Settings(server) with { User = "labour", PasswordFile = "none" });

        Assert.Equal(WriteOutcome.TryLater, answer.Outcome);
        Assert.EndsWith("无法取得账号口令；请检查路径与权限", answer.Reason, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private static InfluxSettings Settings(ScriptedHttpServer server) => new() { Url = server.Url.GetLeftPart(UriPartial.Authority), Database = "labour db" };

    private async Task<WriteAnswer> WriteAsync(InfluxSettings settings)
    {
        using var http = new InfluxHttp(InfluxServer.Of(settings, folder.FullName), TimeProvider.System);
        return await new InfluxLineWriter(settings, http).WriteAsync(Lines, Token);
    }
}
