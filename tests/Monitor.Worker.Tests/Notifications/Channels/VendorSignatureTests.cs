using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Monitor.Testing;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Tests.Notifications.Channels;

/// <summary>Our signatures and parameters against what the vendors' own SDKs sent; Vendors/capture.js tells how it was captured.</summary>
public sealed class VendorSignatureTests
{
    private static readonly Secret Secret = new("madeupsecretmadeupsecret");

    private static readonly OutgoingSms[] Sent =
    [
        new("M-000001", "13900000001", "", default) { Attempt = 1 },
        new("M-000123", "13900000012", "", default) { Attempt = 2 },
    ];

    private static readonly ImmutableSortedDictionary<string, string>[] Variables =
    [
        ImmutableSortedDictionary<string, string>.Empty.Add("region", "青岛市城阳区").Add("grade", "橙色预警").Add("number", "SX2026-0001"),
        ImmutableSortedDictionary<string, string>.Empty.Add("text", "1家企业裁减268人 <较重> +1&2*~\"'()!，请登录查看"),
    ];

    public static TheoryData<int> Both => [0, 1];

    [Theory]
    [MemberData(nameof(Both))]
    public void Alibaba_Clouds_own_client_signs_the_same(int index)
    {
        var captured = Captured("aliyun", index);
        var headers = captured.GetProperty("headers");
        var signed = headers.EnumerateObject().Where(header => header.Name != "authorization").ToImmutableSortedDictionary(header => header.Name, header => header.Value.GetString()!, StringComparer.Ordinal);
        var query = QueryHelpers.ParseQuery(captured.GetProperty("url").GetString()![1..]).ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);

        Assert.Equal(headers.GetProperty("authorization").GetString(), VendorSignature.Aliyun("LTAImadeupkeyid", Secret, query, signed, captured.GetProperty("body").GetString()!));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Alibaba_Clouds_own_client_sends_the_same_parameters(int index)
    {
        var query = QueryHelpers.ParseQuery(Captured("aliyun", index).GetProperty("url").GetString()![1..]);
        var ours = AliyunSmsChannel.Parameters(Sent[index] with { Variables = Variables[index], Text = Variables[index].GetValueOrDefault("text", "") }, Options(index, "SMS_100000001"));

        Assert.Equal(query.Keys.Order(StringComparer.Ordinal), ours.Keys);
        Assert.All(ours.Where(pair => pair.Key != "TemplateParam"), pair => Assert.Equal(query[pair.Key].ToString(), pair.Value));
        Assert.Equal(Fields(query["TemplateParam"].ToString()), Fields(ours["TemplateParam"])); // the order of its variables means nothing
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Tencent_Clouds_own_client_signs_the_same(int index)
    {
        var captured = Captured("tencent", index);
        var headers = captured.GetProperty("headers");
        var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(headers.GetProperty("x-tc-timestamp").GetString()!, System.Globalization.CultureInfo.InvariantCulture));

        // on loopback that client signs the host without its port, and takes the service from the host's first label
        Assert.Equal(headers.GetProperty("authorization").GetString(), VendorSignature.Tencent("AKIDmadeupkeyid", Secret, "127.0.0.1", "127", at, captured.GetProperty("body").GetString()!));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Tencent_Clouds_own_client_sends_the_same_body(int index)
    {
        var options = Options(index, "100001") with { AppId = "1400000001" };
        string[] order = ["region", "grade", "number", "text"];
        options = options with { Variables = order.Where(Variables[index].ContainsKey).Index().ToImmutableSortedDictionary(one => $"{one.Index + 1}", one => $"{{{one.Item}}}", StringComparer.Ordinal) };
        var sms = Sent[index] with { Variables = Variables[index], Text = Variables[index].GetValueOrDefault("text", "") };

        Assert.Equal(Captured("tencent", index).GetProperty("body").GetString(), TencentSmsChannel.Body(sms, options));
    }

    [Fact]
    public void DingTalks_sign_is_the_base64_of_moment_and_secret() => Assert.Equal(
        "4KiaUee3/IDtMjYDRd06jtKuFAYIdRKXpOBpz7TBNj0=", VendorSignature.DingTalk(new Secret("SECmadeup"), DateTimeOffset.FromUnixTimeMilliseconds(1795392000000)));

    private static CloudSmsOptions Options(int index, string template) => new()
    {
        Url = new Uri("http://127.0.0.1/"),
        KeyId = "id",
        Secret = SecretSource.FromEnvironment("NONE"),
        Signature = "就业监测",
        Template = template,
        Variables = Variables[index].ToImmutableSortedDictionary(pair => pair.Key, pair => $"{{{pair.Key}}}", StringComparer.Ordinal),
    };

    private static IEnumerable<(string, string?)> Fields(string json) =>
        JsonDocument.Parse(json).RootElement.EnumerateObject().Select(one => (one.Name, one.Value.GetString())).Order();

    private static JsonElement Captured(string vendor, int index)
    {
        var file = Path.Combine(RepositoryFolder.Path, "tests", "Monitor.Worker.Tests", "Notifications", "Channels", "Vendors", "captured.json");
        return JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray().Where(one => one.GetProperty("vendor").GetString() == vendor).ElementAt(index);
    }
}
