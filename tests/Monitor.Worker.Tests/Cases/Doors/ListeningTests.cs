using System.Net;
using System.Net.NetworkInformation;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Monitor.Testing.Hosts;
using Monitor.Testing.Servers;
using Monitor.Worker.Cases.Http;
using Monitor.Worker.CommandLine;

namespace Monitor.Worker.Tests.Cases.Doors;

/// <summary>Where the service listens: on loopback, or encrypted.</summary>
public sealed class ListeningTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://0.0.0.0:8710", null, "“http://0.0.0.0:8710”不在本机，必须加密：请改写 https:// 并用 certificate_file 指明证书，或者改回本机地址，如 http://127.0.0.1:8710")]
    [InlineData("https://10.0.0.8:8710", null, "“https://10.0.0.8:8710”须用 certificate_file 指明服务器证书")]
    [InlineData("http://127.0.0.1:8710", "certificate_file: server.pfx", "配置了证书，监听地址 listen 应写 https://")]
    [InlineData("https://127.0.0.1:8710", "certificate_file: none.pfx", "找不到文件“none.pfx”（相对于配置目录）")]
    [InlineData("https://127.0.0.1:8710", "certificate_file: server.pfx", "证书“server.pfx”无法使用，请核对文件、私钥和口令")]
    [InlineData("https://127.0.0.1:8710", "certificate_file: server.pem, certificate_key_file: server.key, certificate_password_file: wrong", "证书“server.pem”无法使用，请核对文件、私钥和口令")]
    [InlineData("http://127.0.0.1:8710", "certificate_password_file: password", "没有用 certificate_file 指明证书")]
    [InlineData("127.0.0.1:8710", null, "应为监听地址，如 http://127.0.0.1:8710，实际是“127.0.0.1:8710”")]
    public async Task What_would_be_heard_outside_unencrypted_is_refused_before_the_start(string listen, string? further, string told)
    {
        using var profile = new SmallProfile(listen: listen);
        WriteCertificate(profile);
        profile.Write("wrong", "wrong");
        Listen(profile, listen, further);

        await using var output = new StringWriter();
        var parsed = MonitorCommandLine.Create().Parse(["check", "--config", profile.Folder]);
        parsed.InvocationConfiguration.Output = output;

        Assert.Equal(2, await parsed.InvokeAsync(cancellationToken: Token));
        Assert.Contains(told, output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("certificate_file: server.pfx, certificate_password_file: password")]
    [InlineData("certificate_file: server.pem, certificate_key_file: server.key, certificate_password_file: password")]
    public async Task With_a_certificate_it_speaks_TLS_and_nothing_else(string certificate)
    {
        var port = FreePorts.FirstOf(1);
        using var profile = new SmallProfile();
        var thumbprint = WriteCertificate(profile);
        Listen(profile, $"https://127.0.0.1:{port}", certificate);
        using var data = new DataUnderTest();
        await using var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, new FakeTimeProvider(OpenDoors.Start), wakesItself: false, Token);
        await service.RunAsync(Token);
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, presented, _, _) => presented?.Thumbprint == thumbprint };
        using var client = new HttpClient(handler);

        using var answer = await client.GetAsync(new Uri($"https://127.0.0.1:{port}/api/cases"), Token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://127.0.0.1:{port}/api/cases"), Token));
    }

    [Fact]
    public async Task On_loopback_nobody_outside_is_heard()
    {
        var port = FreePorts.FirstOf(1);
        using var profile = new SmallProfile(listen: $"http://127.0.0.1:{port}");
        using var data = new DataUnderTest();
        await using var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, new FakeTimeProvider(OpenDoors.Start), wakesItself: false, Token);
        await service.RunAsync(Token);

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == port);

        Assert.Equal([IPAddress.Loopback], listeners.Select(listener => listener.Address));
        Assert.Equal([$"http://127.0.0.1:{port}"], service.Host.Urls);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("10.0.0.9", false)]
    public async Task Pages_are_for_this_machine_and_for_bearers_of_a_key(string address, bool passes)
    {
        var port = FreePorts.FirstOf(1);
        using var profile = new SmallProfile(listen: $"http://127.0.0.1:{port}");
        using var data = new DataUnderTest();
        await using var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, new FakeTimeProvider(OpenDoors.Start), wakesItself: false, Token);
        var gate = service.Host.Services.GetRequiredService<NeighbourGate>();
        var (key, _) = await service.Record.Keys.MakeAsync("duty", "duty", "test", Token);

        Assert.Equal(passes, await PassesAsync(gate, address, null));
        Assert.True(await PassesAsync(gate, address, key));
    }

    private static async Task<bool> PassesAsync(NeighbourGate gate, string address, string? key)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        http.Request.Headers.Authorization = key is null ? default : $"Bearer {key}";
        return await gate.InvokeAsync(EndpointFilterInvocationContext.Create(http), _ => ValueTask.FromResult<object?>("passed")) as string == "passed";
    }

    private static void Listen(SmallProfile profile, string listen, string? further) => profile.Write(
        "service.yaml",
        $$"""
        title: 示例省就业失业监测预警系统
        mode: trial
        evaluation: { every: hour }
        http: { listen: "{{listen}}"{{(further is null ? "" : $", {further}")}} }
        """);

    /// <summary>Writes a certificate in both forms, with a password, and gives its thumbprint.</summary>
    private static string WriteCertificate(SmallProfile profile)
    {
        const string Password = "example-password";
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(OpenDoors.Start.AddYears(-1), OpenDoors.Start.AddYears(10));
        File.WriteAllBytes(Path.Combine(profile.Folder, "server.pfx"), certificate.Export(X509ContentType.Pfx, Password));
        profile.Write("server.pem", certificate.ExportCertificatePem());
        profile.Write("server.key", key.ExportEncryptedPkcs8PrivateKeyPem(Password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 100_000)));
        profile.Write("password", Password + "\n");
        return certificate.Thumbprint;
    }
}
