using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>How a server that speaks InfluxDB's HTTP interface is reached.</summary>
internal abstract record InfluxAccess : ServerTrust
{
    [Meaning("服务器地址，如 https://influx.example.gov.cn:8086"), Pattern("^https?://[^\\s/?#@]+/?$", "http:// 或 https:// 开头、不带路径和账号的地址")]
    public required string Url { get; init; }

    [Meaning("数据库名；2.x 为数据桶对应的数据库名（DBRP 映射），查询时用")]
    public required string Database { get; init; }

    [Meaning("保留策略；不写则用数据库默认的")]
    public string? RetentionPolicy { get; init; }

    [Meaning("账号（1.x）")]
    public string? User { get; init; }

    [Meaning("存放口令的文件，相对于配置目录")]
    public string? PasswordFile { get; init; }

    [Meaning("存放口令的环境变量名")]
    public string? PasswordEnv { get; init; }

    [Meaning("存放令牌的文件（2.x、3），相对于配置目录")]
    public string? TokenFile { get; init; }

    [Meaning("存放令牌的环境变量名")]
    public string? TokenEnv { get; init; }

    [Meaning("一次请求的时限"), Between("1s", "10m")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    [Meaning("服务器不在本机而只支持 http 时写 true（数据和口令将明文传输）")]
    public bool AllowUnencrypted { get; init; }
}
