namespace Monitor.Worker.Tests.ConfigFiles;

/// <summary>Mistakes in what the files say of time series servers.</summary>
public sealed class InfluxConfigTests : IDisposable
{
    private const string Source = """
        kind: influx
        id: claims_influx
        name: 失业保险周报
        path: influx/claims/*.jsonl
        influx: { url: "https://influx.example.gov.cn:8086", database: labour, measurement: claims, since: 2024-01-01 }
        region: { column: region }
        period: { column: time, kind: week, date: start }
        figures: [{ indicator: initial_claims, column: people }]
        """;

    private readonly AProfile profile = new();

    public void Dispose() => profile.Dispose();

    [Fact]
    public void A_server_and_a_source_that_are_described_well_are_taken() =>
        Assert.Empty(Copy("{ url: \"http://127.0.0.1:8086\", database: labour, gzip: false, reconcile_at: \"02:30\" }").WithFile("sources/claims_influx.yaml", Source).Mistakes());

    [Fact]
    public void Mistakes_of_the_copy_are_told() => Assert.Equal(
        [
            "service.yaml influx.org — “省厅”只用于 api: v2；v1 用 database 和 retention_policy",
            "service.yaml influx.password_file — 找不到文件“secrets/none”（相对于配置目录）",
            "service.yaml influx.token_env — token_file 和 token_env 只能写一个",
            "service.yaml influx.token_file — 找不到文件“secrets/token”（相对于配置目录）",
            "service.yaml influx.url — 时序数据库不在本机而地址未加密：请改用 https://，确无条件时写 allow_unencrypted: true",
            "service.yaml influx.user — 账号口令和令牌只能用一种",
        ],
        Copy("{ url: \"http://10.0.0.8:8086\", database: labour, org: 省厅, user: u, password_file: secrets/none, token_file: secrets/token, token_env: T }").Mistakes().Order(StringComparer.Ordinal));

    [Fact]
    public void The_second_interface_needs_a_bucket_and_an_account_needs_a_password() => Assert.Equal(
        [
            "service.yaml influx.api — api 为 v2 时须用 bucket 指明数据桶",
            "service.yaml influx.user — 账号 user 须与口令来源（password_file 或 password_env）一起写",
        ],
        Copy("{ url: \"http://127.0.0.1:8086\", database: labour, api: v2, user: u }").Mistakes().Order(StringComparer.Ordinal));

    [Fact]
    public void Mistakes_of_a_source_are_told()
    {
        profile.WithFile("sources/claims_influx.yaml", Source
            .Replace("influx/claims/*.jsonl", "influx/claims.csv", StringComparison.Ordinal)
            .Replace("kind: influx\n", "kind: influx\nformat: { type: csv }\n", StringComparison.Ordinal)
            .Replace("https://influx.example.gov.cn:8086", "http://influx.example.gov.cn:8086/db", StringComparison.Ordinal));

        Assert.Contains("sources/claims_influx.yaml influx.url — 应为http:// 或 https:// 开头、不带路径和账号的地址", profile.Mistakes()[0], StringComparison.Ordinal);

        profile.With("sources/claims_influx.yaml", "http://influx.example.gov.cn:8086/db", "https://influx.example.gov.cn");
        Assert.Equal(
            [
                "sources/claims_influx.yaml format.type — 从时序数据库取得的数据按 json_lines 存放，不能另写文件类型",
                "sources/claims_influx.yaml path — 应为收件目录下的一个目录加“/*.jsonl”，如 influx/claims_influx/*.jsonl；取得的数据按页存放在那里",
            ],
            profile.Mistakes().Order(StringComparer.Ordinal));
    }

    private AProfile Copy(string influx) => profile.With("service.yaml", "title:", $"influx: {influx}\ntitle:");
}
